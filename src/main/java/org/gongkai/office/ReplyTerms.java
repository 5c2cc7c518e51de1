package org.gongkai.office;

/**
 * Within how many working days after the day of receipt a message of each kind is answered.
 *
 * @param correction 纠错
 * @param consultation 咨询
 * @param suggestion 建议
 * @param complaint 投诉
 * @param extension the most working days by which an answer is put off, once; 0: never
 */
public record ReplyTerms(
    int correction, int consultation, int suggestion, int complaint, int extension) {

  /** What holds when nothing is set. */
  public static final ReplyTerms DEFAULT = new ReplyTerms(3, 5, 5, 15, 10);
}
