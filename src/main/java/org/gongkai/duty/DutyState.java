package org.gongkai.duty;

/** How a duty stands. */
public enum DutyState {
  /** To be done by its day. */
  OPEN("待完成"),
  /** Done, not after its day. */
  DONE("已完成"),
  /** Done after its day. */
  DONE_LATE("逾期完成"),
  /** Nobody owes it any more: the head said so, or the plan has it no longer. */
  WAIVED("已免除"),
  /** It has no day: it is kept to always, and nobody is reminded. */
  STANDING("长期");

  private final String words;

  DutyState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** Whether it was done, in time or late. */
  public boolean isDone() {
    return this == DONE || this == DONE_LATE;
  }

  /** Whether it is still to be done or kept to. */
  public boolean isOpen() {
    return this == OPEN || this == STANDING;
  }
}
