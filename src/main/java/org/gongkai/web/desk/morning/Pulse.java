package org.gongkai.web.desk.morning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.alert.RunBook;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.web.desk.DeskWords;

/**
 * Whether the program itself is well, in a few sentences: the morning scan, how far the calendar
 * goes, the mails.
 *
 * @param late whether the scan of the day is missing though it should have run
 * @param mails how many mails wait to be sent, of all offices
 * @param missing whether the calendar of the next year should be here and is not
 */
public record Pulse(String scan, boolean late, String calendar, boolean missing, String mails) {

  private static final LocalTime AT = LocalTime.of(8, 30);
  private static final LocalTime LATE_FROM = LocalTime.of(9, 15);

  static Pulse of(Optional<RunBook.Run> run, WorkingDays calendar, int pending, Clock clock) {
    var now = clock.instant().atZone(OfficeTime.ZONE);
    LocalDate today = now.toLocalDate();
    LocalTime time = now.toLocalTime();
    boolean works = calendar.isWorkingDay(today);
    boolean late = works && run.isEmpty() && !time.isBefore(LATE_FROM);
    String scan =
        run.map(
                r ->
                    "今天的期限扫描已于%s完成：5个工作日内到期和逾期的共%d件，其中逾期%d件；下一次在下一个工作日%s"
                        .formatted(
                            DeskWords.moment(r.at()).substring(11), r.due(), r.overdue(), AT))
            .orElse(
                late
                    ? "今天的期限扫描还没有运行，提醒邮件还没有发出。系统会在几分钟内补上；半小时以后仍是这样，请告知系统管理员"
                    : works ? "今天的期限扫描在" + AT + "运行" : "今天不是工作日，没有期限扫描");
    LocalDate from = calendar.provisionalFrom();
    boolean soon = today.getMonth().compareTo(Month.NOVEMBER) >= 0;
    boolean shortOf = from.getYear() < today.getYear() + (soon ? 1 : 0);
    String until =
        "放假安排算到%s为止%s"
            .formatted(
                DeskWords.brief(from.minusDays(1)),
                shortOf ? "。下一年的通知公布以后，请管理员在“设置”中录入，以后的期限现在都是暂定" : "");
    String mails = pending == 0 ? "没有等待发送的邮件" : "等待发送的邮件" + pending + "封，系统会自动重试";
    return new Pulse(scan, late, until, shortOf, mails);
  }
}
