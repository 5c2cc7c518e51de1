/**
 * An answer is drafted by kind and read as its letter. Begin at {@code AnswerPage}. May import
 * {@code desk.request}.
 */
@NullMarked
package org.gongkai.web.desk.answer;

import org.jspecify.annotations.NullMarked;
