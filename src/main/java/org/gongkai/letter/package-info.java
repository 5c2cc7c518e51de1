/**
 * Letters (文书): official papers as .docx, which an office opens in WPS or Word, edits, prints and
 * stamps.
 *
 * <p>The door is {@link org.gongkai.letter.LetterWriter}: a {@link org.gongkai.letter.LetterKind}
 * and its fields go in, a file comes out. A kind says what its paper is called, which {@link
 * org.gongkai.letter.Series} numbers it, and which {@link org.gongkai.letter.Field}s it has; what
 * the fields are filled with (the remedy, a date due, the words of a ground) is the caller's.
 *
 * <pre>
 * LetterNumber number = new LetterNumber(LetterKind.SUPPLEMENT.series(), 2026, 3);
 * byte[] docx = letters.docx(LetterKind.SUPPLEMENT, Map.of(
 *     "letterNumber", number.of("龙街办"),
 *     "recipient", "王建国",
 *     "missing", "一、…\n二、…",
 *     "until", LocalDate.of(2026, 12, 9), …));
 * </pre>
 *
 * <p>A template is a .docx whose fields stand between double braces, under their Chinese names:
 * {@code {{发文字号}}}. What stands from {@code {{?检索情况}}} to {@code {{/检索情况}}} is left out when that
 * field was not given, and repeated for each entry of a list. The shipped templates lie in {@code
 * resources/letters}; they are made from texts, {@code src/main/letters}, so that wording is
 * reviewed as text. An office puts templates of its own into the folder {@code GONGKAI_LETTERS};
 * they are tried when the process starts ({@code TemplateCheck}), and it does not start with one
 * that would keep from the reader what the law wants said.
 *
 * <p>On the way: {@code Values} judges and cleans what the caller gives, {@code Template} fills it
 * in (poi-tl finds the fields, {@code Paragraphs} writes the text). A value is only ever written as
 * text: braces, formulas and markup typed by an applicant come out as typed.
 *
 * <p>This room knows no request and no office. docs/letters.md lists the fields of each kind.
 */
@NullMarked
package org.gongkai.letter;

import org.jspecify.annotations.NullMarked;
