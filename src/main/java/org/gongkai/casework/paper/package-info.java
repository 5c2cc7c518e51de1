/**
 * The letters of a request: which an event makes, with which fields and number, and the answer with
 * its files. Begin at {@link org.gongkai.casework.paper.Letters}; how a letter looks is the room
 * {@code letter}. May import {@code casework} and {@code casework.answer}.
 */
@NullMarked
package org.gongkai.casework.paper;

import org.jspecify.annotations.NullMarked;
