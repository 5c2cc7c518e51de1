/**
 * The kinds of answer (Art. 36 to 39), each one file: its fields, how they become the answer and
 * back ({@link org.gongkai.casework.answer.AnswerShape}, begin here); its wording is its letter's.
 * And what in an answer looks like personal data. May import {@code casework}; no other room of the
 * casework.
 */
@NullMarked
package org.gongkai.casework.answer;

import org.jspecify.annotations.NullMarked;
