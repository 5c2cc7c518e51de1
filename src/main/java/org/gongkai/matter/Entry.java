package org.gongkai.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.OfficeTime;

/**
 * One line of a matter's record.
 *
 * @param n from 1, in the order in which they were entered
 * @param type the command by its name in the contract, or what was done without one
 * @param on the day on which it happened, Asia/Shanghai
 * @param recordedAt when it was entered
 * @param by an official's id, or {@link #SYSTEM}
 * @param what in words
 */
public record Entry(int n, String type, LocalDate on, Instant recordedAt, String by, String what) {

  /** What the program does by itself. */
  public static final String SYSTEM = "SYSTEM";

  /** Whether it was entered on a later day than it happened (补录). */
  public boolean isLate() {
    return OfficeTime.day(recordedAt).isAfter(on);
  }
}
