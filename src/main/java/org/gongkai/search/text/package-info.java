/**
 * Texts as they are searched, without any engine: what is the same to who searches ({@link
 * org.gongkai.search.text.Folding}, begin here), what was asked for ({@link
 * org.gongkai.search.text.Words}), and the stretch of a text that shows why it was found. Imports
 * nothing of ours.
 */
@NullMarked
package org.gongkai.search.text;

import org.jspecify.annotations.NullMarked;
