package org.gongkai.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.written.Digits.Gap;
import org.gongkai.written.Digits.Group;

/**
 * The numbers of people in a text, as people write them: in half width or full, parted by blanks,
 * dashes, dots, line breaks or the borders of cells, with +86 before or letters. ID numbers of 18
 * characters with a right check character and of 15 digits, mobile phones, bank cards (Luhn). What
 * is none (sums, dates, numbers of documents, columns of figures) is told from them by the check
 * character, and where there is none by the way in which it is parted.
 */
public final class PersonalNumbers {

  /** What a number is. */
  public enum Kind {
    RESIDENT_ID("身份证号码"),
    MOBILE("手机号码"),
    BANK_CARD("银行卡号");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A number in the text.
   *
   * @param number digits, and the X, without what parts them; +86 where it was written
   * @param from, to where it stands
   */
  public record Found(Kind kind, String number, int from, int to) {

    /** Enough of it to be found again. */
    public String masked() {
      return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }
  }

  private static final Comparator<Found> BY_PLACE =
      Comparator.comparingInt(Found::from)
          .thenComparing(Comparator.comparingInt(Found::to).reversed());

  private static final int ID = 18;
  private static final List<Integer> PARTS_OF_ID = List.of(6, 8, 4);
  private static final int OLD_ID = 15;
  private static final int LONGEST = 19;
  private static final Pattern MOBILE = Pattern.compile("(?:(?:00)?86|0)?1[3-9]\\d{9}");
  private static final Pattern CODE = Pattern.compile("(?:00)?86|0");
  private static final Pattern CARD = Pattern.compile("[2-6]\\d{15,18}");

  /** Year, month and day of birth in an ID number whose check character may be mistyped. */
  private static final Pattern BORN =
      Pattern.compile("\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]");

  /** How mobile phones are read out; of other parts a figure may be made. */
  private static final Set<List<Integer>> READ_OUT =
      Set.of(List.of(3, 4, 4), List.of(4, 4, 3), List.of(4, 3, 4));

  private final String text;
  private final LocalDate today;
  private final List<Group> groups;
  private final List<Found> found = new ArrayList<>();
  private final boolean mistyped;

  private PersonalNumbers(String text, LocalDate today, boolean mistyped) {
    this.text = text;
    this.today = today;
    this.groups = Digits.of(text);
    this.mistyped = mistyped;
  }

  /** Those of a text that can be real, by their place. */
  public static List<Found> in(String text, LocalDate today) {
    return new PersonalNumbers(text, today, false).all();
  }

  /** The text with each of them masked, ID numbers with a wrong check character too. */
  public static String masked(String text) {
    var masked = new StringBuilder();
    int at = 0;
    for (Found one : new PersonalNumbers(text, LocalDate.MAX, true).all()) {
      if (one.from >= at) {
        masked.append(text, at, one.from).append(one.masked());
        at = one.to;
      }
    }
    return masked.append(text, at, text.length()).toString();
  }

  private List<Found> all() {
    for (int first = 0; first < groups.size(); first++) {
      if (!groups.get(first).isX()) {
        from(first);
      }
    }
    return outermost(found);
  }

  /** Without those that are a part of another. */
  private static List<Found> outermost(List<Found> found) {
    var kept = new ArrayList<Found>();
    int end = 0;
    for (Found one : found.stream().sorted(BY_PLACE).toList()) {
      if (one.to > end) {
        kept.add(one);
        end = one.to;
      }
    }
    return kept;
  }

  /** Each number that begins with this group. */
  private void from(int first) {
    var number = new StringBuilder();
    for (int last = first; last < groups.size(); last++) {
      Group group = groups.get(last);
      if (last > first && group.before() == Gap.APART) {
        return;
      }
      number.append(group.text());
      if (number.length() > LONGEST) {
        return;
      }
      judge(number.toString(), first, last);
      if (group.isX()) {
        return;
      }
    }
  }

  private void judge(String number, int first, int last) {
    String id = number.substring(0, number.length() - 1) + "X";
    boolean x = groups.get(last).isX();
    if (number.length() == ID && isId(x ? id : number, first, last)) {
      add(Kind.RESIDENT_ID, number, first, last);
    } else if (!x && isOldId(number, first, last)) {
      add(Kind.RESIDENT_ID, number, first, last);
    } else if (!x && MOBILE.matcher(number).matches() && isMobile(first, last)) {
      add(Kind.MOBILE, number, first, last);
    } else if (!x && CARD.matcher(number).matches() && luhn(number) && isCard(first, last)) {
      add(Kind.BANK_CARD, number, first, last);
    }
  }

  private void add(Kind kind, String number, int first, int last) {
    Group begin = groups.get(first);
    boolean plus = begin.from() > 0 && "+＋".indexOf(text.charAt(begin.from() - 1)) >= 0;
    boolean abroad = plus && number.startsWith("86");
    found.add(
        new Found(
            kind,
            (abroad ? "+" : "") + number,
            abroad ? begin.from() - 1 : begin.from(),
            groups.get(last).to()));
  }

  private boolean isId(String number, int first, int last) {
    if (mistyped) {
      boolean parted = gaps(first, last).contains(Gap.BREAK) || groups.get(first).afterLetter();
      if (!parted && BORN.matcher(number.toUpperCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return ResidentId.isPlace(number)
        && ResidentId.fault(number, today).isEmpty()
        && (breaks(first, last) <= 1
            || isDigitByDigit(first, last)
            || lengths(first, last).equals(PARTS_OF_ID));
  }

  private long breaks(int first, int last) {
    return groups.subList(first + 1, last + 1).stream()
        .filter(g -> g.before() == Gap.BREAK)
        .count();
  }

  /** It has no check digit, so it stands alone, or as place, day of birth and sequence. */
  private boolean isOldId(String number, int first, int last) {
    return number.length() == OLD_ID
        && (first == last
            ? !groups.get(first).afterLetter()
            : lengths(first, last).equals(List.of(6, 6, 3)) && isInLine(first, last))
        && ResidentId.isOld(number);
  }

  private boolean isMobile(int first, int last) {
    boolean coded = last > first && CODE.matcher(groups.get(first).text()).matches();
    int core = coded ? first + 1 : first;
    if (core == last) {
      return isInLine(first, last);
    }
    boolean readOut =
        READ_OUT.contains(lengths(core, last)) && (isInLine(first, last) || isAlone(first, last));
    return readOut
        || isParted(core, last)
        || (isAlone(first, last) && gaps(first, last).equals(EnumSet.of(Gap.BLANK)));
  }

  /** A digit a cell, or broken once over a line where no column of figures stands. */
  private boolean isParted(int first, int last) {
    boolean whole =
        (isApart(first) || groups.get(first - 1).length() > 1)
            && (isApart(last + 1) || groups.get(last + 1).length() > 1);
    return (whole && isDigitByDigit(first, last)) || isBrokenOnce(first, last);
  }

  private boolean isDigitByDigit(int first, int last) {
    return groups.subList(first, last + 1).stream().allMatch(g -> g.length() == 1);
  }

  private boolean isBrokenOnce(int first, int last) {
    return breaks(first, last) == 1
        && !gaps(first, last).contains(Gap.DOT)
        && !isBreak(first)
        && !isBreak(last + 1);
  }

  private boolean isCard(int first, int last) {
    boolean byFours =
        groups.subList(first, last).stream().allMatch(g -> g.length() == 4)
            && groups.get(last).length() <= 4;
    return first == last
        || (byFours && isInLine(first, last))
        || (isAlone(first, last)
            && (gaps(first, last).equals(EnumSet.of(Gap.BLANK)) || isParted(first, last)));
  }

  private EnumSet<Gap> gaps(int first, int last) {
    return groups.subList(first + 1, last + 1).stream()
        .map(Group::before)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gap.class)));
  }

  private List<Integer> lengths(int first, int last) {
    return groups.subList(first, last + 1).stream().map(Group::length).toList();
  }

  private boolean isInLine(int first, int last) {
    return !gaps(first, last).contains(Gap.BREAK);
  }

  /** Whether no other digits belong to it. */
  private boolean isAlone(int first, int last) {
    return isApart(first) && isApart(last + 1);
  }

  private boolean isApart(int group) {
    return group == 0 || group >= groups.size() || groups.get(group).before() == Gap.APART;
  }

  private boolean isBreak(int group) {
    return group > 0 && group < groups.size() && groups.get(group).before() == Gap.BREAK;
  }

  private static boolean luhn(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int twice = i % 2 == 1 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
