package org.gongkai.web.desk;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;

/** Dates in the words of the desk's pages. */
@TemplateExtension
public final class DeskWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

  private DeskWords() {}

  /** E.g. 2026年12月21日（星期一）. */
  static String inWords(LocalDate date) {
    return Words.day(date);
  }

  /** E.g. 2026-12-21 周一. */
  public static String brief(LocalDate date) {
    return Words.brief(date);
  }

  /** E.g. 2026-12-21 09:30, Asia/Shanghai. */
  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(OfficeTime.ZONE));
  }

  /** A size of a file. */
  public static String sized(Long bytes) {
    return bytes < 1024 * 1024
        ? Math.max(1, Math.round(bytes / 1024.0)) + "KB"
        : "%.1fMB".formatted(bytes / 1024.0 / 1024.0);
  }

  /** A part of a path. */
  static String inPath(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The date, and 暂定 when it may still move. */
  public static String brief(DueDate due) {
    return Words.brief(due);
  }
}
