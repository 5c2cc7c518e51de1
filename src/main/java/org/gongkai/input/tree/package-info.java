/**
 * Documents that an engineer writes by hand (a plan, an index): YAML 1.2 or JSON as one tree whose
 * parts know their line, so that what is wrong with them is told with it. Begin at {@link
 * org.gongkai.input.tree.Document}; a room reads its own fields with {@link
 * org.gongkai.input.tree.Part}. Imports {@code input} alone.
 */
@NullMarked
package org.gongkai.input.tree;

import org.jspecify.annotations.NullMarked;
