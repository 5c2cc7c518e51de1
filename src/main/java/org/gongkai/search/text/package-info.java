/**
 * Texts as they are searched, without any engine: what was asked for ({@link
 * org.gongkai.search.text.Words}, begin here), and the stretch of a text that shows why it was
 * found. What is the same to who searches, {@link org.gongkai.written.Folding} says. Imports {@code
 * written}.
 */
@NullMarked
package org.gongkai.search.text;

import org.jspecify.annotations.NullMarked;
