/**
 * The text of files, read in a process of its own, so that a hostile file costs that process alone.
 * Begin at {@link org.gongkai.file.text.FileTexts}. May import {@code file} and {@code confined}.
 */
@NullMarked
package org.gongkai.file.text;

import org.jspecify.annotations.NullMarked;
