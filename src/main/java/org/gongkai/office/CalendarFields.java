package org.gongkai.office;

import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;

/**
 * The fields of a year's notice and of an office's own days. The days, rows in the contract, are
 * typed one a line.
 */
public final class CalendarFields {

  static final int FIRST_YEAR = 2019;
  static final int LAST_YEAR = 2099;

  public static final Field<Integer, Plain> YEAR =
      Field.number("year", "年份", FIRST_YEAR, _ -> LAST_YEAR);
  public static final Field<String, Plain> NOTICE =
      Field.<Plain>line("notice", "通知文号", 100).help("例如 国办发明电〔2026〕…号");
  public static final Field<String, Plain> DAYS =
      Field.<Plain>anyText("days", "放假和调休上班的日期", Shape.LINES)
          .help(
              "把国务院办公厅通知里的放假安排整段粘贴进来；也可以每行一段，例如 1月1日至3日 放假 元旦，或者每行一天，例如 2027-01-01 放假 元旦；holiday-cn 的 JSON 也可以");
  public static final Field<String, Plain> LOCAL_DAYS =
      Field.<Plain>anyText("localDays", "本机关的放假或上班日期", Shape.LINES)
          .help("每行一天，例如 2026-12-07 放假 停电检修。这里列出本机关自己的全部日期，删去一行，那天就恢复为国务院的安排");

  /** Of the notice of a year. */
  public static final Fields<Plain> NATIONAL = new Fields<>(List.of(YEAR, NOTICE, DAYS));

  /** Of the office's own days. */
  public static final Fields<Plain> LOCAL = new Fields<>(List.of(LOCAL_DAYS));

  private CalendarFields() {}
}
