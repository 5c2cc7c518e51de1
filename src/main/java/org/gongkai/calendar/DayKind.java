package org.gongkai.calendar;

/** Why a day is a working day, or is not. */
public enum DayKind {
  /** Monday to Friday, and no notice says otherwise. */
  WORKING(true),
  /** 调休: a weekend day that the notice makes a working day. */
  WORKING_WEEKEND(true),
  /** Saturday or Sunday, and no notice says otherwise. */
  WEEKEND(false),
  /** A day the notice lists as rest, also when it is a weekend. */
  HOLIDAY(false);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  /** Whether the day counts towards a term in working days. */
  public boolean isWorking() {
    return working;
  }
}
