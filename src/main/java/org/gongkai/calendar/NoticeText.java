package org.gongkai.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year's notice (国务院办公厅关于…年部分节假日安排的通知) from its own sentences, whole or in part,
 * 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」, or from ranges of one's own, 「1月1日至3日 放假 元旦」. Nothing
 * is guessed: days for which neither 放假 nor 上班 is said, and a range that is not as long as the
 * sentence says (共3天), are told.
 */
public final class NoticeText {

  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
  private static final Pattern HEADING =
      Pattern.compile("^(?:[一二三四五六七八九十]+|\\d{1,2})?[、.\\s]*([^:\\d,。]{2,20}):");
  private static final Pattern FESTIVAL =
      Pattern.compile("元旦|春节|清明节?|劳动节|端午节?|国庆节|中秋节?|[^,。\\s\\d]{0,20}纪念日");
  private static final String YEAR = "(\\d{4})\\s*[年/.-]\\s*";
  private static final String MONTH = "(\\d{1,2})\\s*[月/.-]\\s*";
  private static final String DAY = "(\\d{1,2})\\s*[日号]";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<together>共\\s*(?<count>\\d{1,2})\\s*天)"
              + "|(?<work>(?:调休)?(?:上班|补班))"
              + "|(?<rest>放假调休|放假|补休|休息|休假|调休|连休)"
              + "|(?:(?:%s)?%s%s?|%s)(?:\\s*(?:至|到|[-—–~]+)\\s*(?:%s)?(?:%s)?%s?)?"
                  .formatted(YEAR, MONTH, DAY, DAY, YEAR, MONTH, DAY));
  private static final int FROM = 5;

  /** A year by itself, of which the text speaks. */
  private static final Pattern OF_A_YEAR =
      Pattern.compile("(20\\d{2})\\s*年(?!\\s*\\d{1,2}\\s*[月/.-])");

  /** Longer than any holiday. */
  private static final int LONGEST = 15;

  private static final int LONGEST_NAME = 20;

  private final int year;
  private final List<Read> read = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private String festival = "";
  private int line;

  private NoticeText(int year) {
    this.year = year;
  }

  /** A day and the line that it stands in, from 1. */
  public record Read(NoticeDay day, int line) {}

  /** What is wrong with a line. */
  public record Fault(int line, String words) {}

  /** All that a text says. */
  public record Result(List<Read> days, List<Fault> faults) {}

  /** Whether it is a notice's own text, of which lines without days are no fault. */
  public static boolean isNotice(String text) {
    return plain(text).lines().anyMatch(l -> heading(l.strip()) != null) || text.contains("国务院办公厅");
  }

  /** Whether a line has a range, or days without their year: more than one day by itself. */
  public static boolean isSentence(String text) {
    Matcher token = TOKEN.matcher(plain(text));
    while (token.find()) {
      Days days = Days.of(token);
      if (days != null && (days.toDay != null || days.year == null)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the lines of a notice of the year. */
  public static Result of(String text, int year) {
    var notice = new NoticeText(year);
    for (String line : text.lines().toList()) {
      notice.line++;
      for (String sentence : plain(line).split("(?<=[。;])")) {
        notice.sentence(sentence.strip());
      }
    }
    return new Result(List.copyOf(notice.read), List.copyOf(notice.faults));
  }

  private static String plain(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return ASIDE.matcher(narrow).replaceAll("");
  }

  private static @Nullable String heading(String text) {
    Matcher heading = HEADING.matcher(text);
    return heading.find() && FESTIVAL.matcher(heading.group(1)).find()
        ? heading.group(1).strip()
        : null;
  }

  private void sentence(String text) {
    Matcher said = OF_A_YEAR.matcher(text);
    if (said.find() && Integer.parseInt(said.group(1)) != year) {
      faults.add(new Fault(line, "写的是" + said.group(1) + "年，与所填的年份" + year + "不一致，请核对"));
    }
    String heading = heading(text);
    Matcher named = FESTIVAL.matcher(text);
    if (heading != null) {
      festival = heading;
    } else if (named.find() && isSentence(text)) {
      festival = named.group();
    }
    if (!text.contains("鼓励")) { // who may take leave besides
      tokens(text);
    }
  }

  private void tokens(String text) {
    var waiting = new ArrayList<LocalDate>();
    var month = new Month[1];
    NoticeDay.Kind first = null;
    boolean told = false;
    int counted = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      Days days = Days.of(token);
      if (days != null) {
        waiting.addAll(dates(days, month, token.group().strip()));
        continue;
      }
      if (token.group("together") != null) {
        together(Integer.parseInt(token.group("count")), counted, text);
        continue;
      }
      var kind = token.group("work") == null ? NoticeDay.Kind.REST : NoticeDay.Kind.WORK;
      counted = waiting.isEmpty() ? counted : kind == NoticeDay.Kind.REST ? waiting.size() : 0;
      told |= !waiting.isEmpty();
      first = first == null && waiting.isEmpty() ? kind : first;
      take(waiting, kind);
    }
    if (!waiting.isEmpty() && first != null && !told) {
      take(waiting, first); // 放假 1月1日至3日
    } else if (!waiting.isEmpty() && !isSignature(text)) {
      fault("没有写明放假还是上班");
    }
  }

  /** The day on which the notice was given. */
  private static boolean isSignature(String text) {
    return text.matches("\\D{0,12}\\d{4}年\\d{1,2}月\\d{1,2}日");
  }

  private void together(int said, int counted, String text) {
    if (counted > 0 && said != counted && !text.contains("连休")) {
      fault("写的是共%d天，列出的是%d天，请核对".formatted(said, counted));
    }
  }

  private void take(List<LocalDate> waiting, NoticeDay.Kind kind) {
    String name =
        festival.isEmpty()
            ? "调整"
            : festival.substring(0, Math.min(LONGEST_NAME, festival.length()));
    waiting.forEach(day -> read.add(new Read(new NoticeDay(day, kind, name), line)));
    waiting.clear();
  }

  /** A day, or the first and the last of a range, as far as they are written. */
  private record Days(
      @Nullable String year,
      @Nullable String month,
      String day,
      @Nullable String toYear,
      @Nullable String toMonth,
      @Nullable String toDay) {

    static @Nullable Days of(Matcher token) {
      String full = token.group(FROM + 2);
      String bare = token.group(FROM + 3);
      return full == null && bare == null
          ? null
          : new Days(
              token.group(FROM),
              token.group(FROM + 1),
              full == null ? bare : full,
              token.group(FROM + 4),
              token.group(FROM + 5),
              token.group(FROM + 6));
    }
  }

  private List<LocalDate> dates(Days days, @Nullable Month[] month, String words) {
    if (days.month == null && month[0] == null) {
      return List.of(); // a number that is no day, e.g. 国办发明电〔2025〕7号
    }
    try {
      Month from = days.month == null ? month[0] : Month.of(Integer.parseInt(days.month));
      Month to = days.toMonth == null ? from : Month.of(Integer.parseInt(days.toMonth));
      month[0] = to;
      boolean turns = from == Month.DECEMBER && to == Month.JANUARY;
      LocalDate first = day(days.year, from, days.day, turns);
      String year = days.toYear != null || turns ? days.toYear : days.year;
      LocalDate last = days.toDay == null ? first : day(year, to, days.toDay, false);
      if (!last.isBefore(first) && !first.plusDays(LONGEST).isBefore(last)) {
        return first.datesUntil(last.plusDays(1)).toList();
      }
      fault("起止日期不对：" + words);
    } catch (DateTimeException e) {
      fault("没有这一天：" + words);
    }
    return List.of();
  }

  /** December of 元旦 lies in the year before. */
  private LocalDate day(@Nullable String of, Month month, String day, boolean turns) {
    boolean before = turns || (month == Month.DECEMBER && festival.contains("元旦"));
    int in = Optional.ofNullable(of).map(Integer::valueOf).orElse(before ? year - 1 : year);
    return LocalDate.of(in, month, Integer.parseInt(day));
  }

  private void fault(String words) {
    faults.add(new Fault(line, words));
  }
}
