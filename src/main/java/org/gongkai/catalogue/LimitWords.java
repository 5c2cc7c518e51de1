package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of 公开时限 mean, in one place; docs/catalogue.md shows the table. Terms are working
 * days after the information was made, cadences calendar days as those who check count them.
 */
public final class LimitWords {

  /** What a pattern says with the number that it found. */
  private enum Means {
    /** So many working days after it was made. */
    WORKING_DAYS,
    /** So many calendar days after it was made. */
    CALENDAR_DAYS,
    /** So many months after it was made. */
    MONTHS,
    /** So many hours after it was made. */
    HOURS,
    /** Something new at least every so many calendar days. */
    EVERY_DAYS,
    /** Something new at least every so many months. */
    EVERY_MONTHS
  }

  /**
   * A row of the table.
   *
   * @param fixed the number where the words hold none
   */
  private record Words(Pattern pattern, Means means, int fixed) {
    static Words of(Means means, int fixed, String pattern) {
      return new Words(Pattern.compile(pattern), means, fixed);
    }
  }

  private static final String AFTER = "(?:之?内|以内|前|公[开布示])";

  /** The first that fits takes its words out of the text. */
  private static final List<Words> TABLE =
      List.of(
          Words.of(Means.EVERY_MONTHS, 0, "每隔?(\\d+)个?月"),
          Words.of(Means.EVERY_DAYS, 0, "每隔?(\\d+)个?(?:工作日|自然日|日|天)"),
          Words.of(Means.EVERY_MONTHS, 24, "每(?:两|2)年|(?:两|2)年1次"),
          Words.of(Means.EVERY_MONTHS, 6, "每半年(?:度)?|半年(?:度|1次)?"),
          Words.of(Means.EVERY_MONTHS, 3, "(?:每|按)?季度?(?:首月|末月|末|初)?(?:\\d+日)|[每按]个?季度?|季度"),
          Words.of(
              Means.EVERY_MONTHS,
              12,
              "(?:每年|次年|当年|本年|上年)?(?:度)?\\d{1,2}月(?:\\d{1,2}日|底|末|份|初|上旬|中旬|下旬)?(?:之?前|之?内|以前|公[开布示])"
                  + "|每(?:1)?年(?:度)?|按年度?|年度(?:更新|公[开布示])|1年1次|年[底末]前?"),
          Words.of(Means.EVERY_DAYS, 15, "每半个?月"),
          Words.of(Means.EVERY_MONTHS, 1, "[每按逐]个?月(?:度)?(?:\\d{1,2}日|底|末|初)?|月度|1个?月1次"),
          Words.of(Means.EVERY_DAYS, 10, "每旬"),
          Words.of(Means.EVERY_DAYS, 7, "[每按]周|每个?星期"),
          Words.of(Means.EVERY_DAYS, 1, "每[日天]|逐日"),
          Words.of(Means.WORKING_DAYS, 0, "(\\d+)个?工作[日天]"),
          Words.of(Means.HOURS, 0, "(\\d+)个?小时"),
          Words.of(Means.WORKING_DAYS, 1, "当[日天](?:公[开布示])?|即日"),
          Words.of(Means.MONTHS, 0, "(?:之日起?|[后起]|形成|变更|批准|印发)(\\d+)个?月" + AFTER),
          Words.of(Means.CALENDAR_DAYS, 0, "(\\d+)个?(?:自然)?[日天]" + AFTER),
          Words.of(Means.EVERY_MONTHS, 0, "(\\d+)个月"),
          Words.of(Means.EVERY_MONTHS, -1, "(\\d+)年"));

  /** How long a list stays public is no limit for publishing it. */
  private static final Pattern PUBLICITY =
      Pattern.compile("公示(?:期|时间)?(?:为|不少于|不得少于|至少)?(\\d+)个?(?:工作日|自然日|日|天)");

  /** Words that ask for no day. */
  private static final Pattern NO_NUMBER =
      Pattern.compile("及时|实时|即时|随时|适时|立即|长期|常年|动态|按规定|按要求|永久|不定期");

  private static final Pattern OTHERS = Pattern.compile("其他|其它|其余");
  private static final Pattern OF_WHICH = Pattern.compile("^(?:其中|但)");
  private static final Pattern CLAUSE = Pattern.compile("[;。,]|(?=其中|其他|其它|其余)");

  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_YEAR = 365;

  private LimitWords() {}

  /**
   * What the text means.
   *
   * @param remarks what its owner should know of, in Chinese
   * @param problem why it cannot be taken, or null
   */
  public record Read(Limit limit, List<String> remarks, @Nullable String problem) {}

  /** A limit that was found, with the words that say it. */
  private record Found(Means means, int number, String words, boolean others) {

    boolean isCadence() {
      return means == Means.EVERY_DAYS || means == Means.EVERY_MONTHS;
    }

    int value() {
      return isCadence() ? days() : workingDays();
    }

    int days() {
      boolean months = means == Means.EVERY_MONTHS || means == Means.MONTHS;
      return months ? number / 12 * DAYS_OF_YEAR + number % 12 * DAYS_OF_MONTH : number;
    }

    int workingDays() {
      return switch (means) {
        case WORKING_DAYS -> number;
        case HOURS -> Math.ceilDiv(number, 24);
        case CALENDAR_DAYS, MONTHS, EVERY_DAYS, EVERY_MONTHS -> Math.max(1, days() * 5 / 7);
      };
    }
  }

  /** Reads what stands in the cell; null and blanks mean no limit. */
  public static Read read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Read(Limit.NONE, List.of(), null);
    }
    String tight = Numerals.figures(Folded.tight(text));
    List<Found> found = found(PUBLICITY.matcher(tight).replaceAll(""));
    List<Found> terms = found.stream().filter(each -> !each.isCadence()).toList();
    List<Found> cadences = found.stream().filter(Found::isCadence).toList();
    var remarks = new ArrayList<String>();
    Found term = choose(terms, remarks);
    Found cadence = choose(cadences, remarks);
    if (term != null && (term.means() == Means.CALENDAR_DAYS || term.means() == Means.MONTHS)) {
      remarks.add("“%s”按自然日计，折合%d个工作日；遇长假请留意".formatted(term.words(), term.workingDays()));
    }
    if (found.isEmpty() && !NO_NUMBER.matcher(tight).find()) {
      remarks.add("时限“%s”没有可计算的天数，按本机关的信息公开时限计".formatted(text.strip()));
    }
    var limit =
        new Limit(
            text,
            term == null ? null : Integer.valueOf(term.workingDays()),
            cadence == null ? null : Integer.valueOf(cadence.days()));
    return new Read(limit, List.copyOf(remarks), problem(limit));
  }

  /** Words that are read back as these numbers; null for none. */
  static @Nullable String words(@Nullable Integer workingDays, @Nullable Integer everyDays) {
    String term = workingDays == null ? null : "信息形成或者变更之日起%d个工作日内".formatted(workingDays);
    String cadence = everyDays == null ? null : "每%d天更新".formatted(everyDays);
    if (term == null || cadence == null) {
      return term == null ? cadence : term;
    }
    return term + "；" + cadence;
  }

  private static @Nullable String problem(Limit limit) {
    Integer term = limit.workingDays();
    Integer cadence = limit.everyDays();
    if (term != null && (term < 1 || term > Limit.MOST_WORKING_DAYS)) {
      return "时限须在1与%d个工作日之间".formatted(Limit.MOST_WORKING_DAYS);
    }
    if (cadence != null && (cadence < 1 || cadence > Limit.MOST_DAYS)) {
      return "更新间隔须在1与%d天之间".formatted(Limit.MOST_DAYS);
    }
    return null;
  }

  /** That of all others, else the first which is for no part of it. */
  private static @Nullable Found choose(List<Found> found, List<String> remarks) {
    if (found.isEmpty()) {
      return null;
    }
    Found chosen = found.stream().filter(Found::others).findFirst().orElse(found.getFirst());
    var words = new LinkedHashSet<String>();
    found.stream()
        .filter(each -> each.value() != chosen.value())
        .forEach(e -> words.add(e.words()));
    if (!words.isEmpty()) {
      remarks.add(
          "写有几个时限，采用“%s”，未采用“%s”；需要不同时限的请拆成几行".formatted(chosen.words(), String.join("”“", words)));
    }
    return chosen;
  }

  /** All of them in their order; what is said of a part ("其中") comes last. */
  private static List<Found> found(String text) {
    var all = new ArrayList<Found>();
    var ofAPart = new ArrayList<Found>();
    boolean part = false;
    for (String clause : CLAUSE.split(text)) {
      part |= OF_WHICH.matcher(clause).find();
      boolean others = OTHERS.matcher(clause).find();
      (part && !others ? ofAPart : all).addAll(ofClause(clause, others));
    }
    all.addAll(ofAPart);
    return all;
  }

  private static List<Found> ofClause(String clause, boolean others) {
    var found = new ArrayList<Found>();
    String left = clause;
    for (Words words : TABLE) {
      Matcher each = words.pattern().matcher(left);
      while (each.find()) {
        found.add(new Found(words.means(), number(words, each), each.group(), others));
      }
      left = each.replaceAll("…");
    }
    return found;
  }

  private static int number(Words words, Matcher found) {
    if (words.fixed() > 0) {
      return words.fixed();
    }
    String digits = found.group(1);
    int number =
        digits.length() > 6 ? Integer.MAX_VALUE / DAYS_OF_YEAR / 2 : Integer.parseInt(digits);
    return words.fixed() < 0 ? Math.min(number, 1000) * 12 : number;
  }
}
