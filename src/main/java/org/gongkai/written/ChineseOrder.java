package org.gongkai.written;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of names and titles, by the reading of each character (CLDR, pinyin): 阿, 安, 李, 欧, 王, 闫,
 * 曾. Of people a surname has the reading of a surname. Figures stand by their value (第2批 before
 * 第10批) and first, Latin letters last.
 */
public final class ChineseOrder {

  private static final Collator COLLATOR = collator();

  /** Surnames that are read otherwise than the character usually is, each before one read so. */
  private static final String SURNAMES = "曾增单善仇求解谢查渣朴瓢区欧任人华话缪妙乐月盖葛召邵冼显燕烟";

  private ChineseOrder() {}

  private static Collator collator() {
    Collator collator = Collator.getInstance(new ULocale("zh@collation=pinyin;colnumeric=yes"));
    return collator.freeze();
  }

  /** The order of texts; those that it holds for the same as they stand in Unicode. */
  public static Comparator<String> texts() {
    Comparator<String> readings = COLLATOR::compare;
    return readings.thenComparing(Comparator.naturalOrder());
  }

  /** The order of names of people, masked ones too: 曾 is Zēng, 单 Shàn. */
  public static Comparator<String> people() {
    Comparator<String> readings = (one, other) -> COLLATOR.compare(read(one), read(other));
    return readings.thenComparing(Comparator.naturalOrder());
  }

  private static String read(String name) {
    int at = name.isEmpty() ? -1 : SURNAMES.indexOf(name.charAt(0));
    return at >= 0 && at % 2 == 0 ? SURNAMES.charAt(at + 1) + name.substring(1) : name;
  }

  /** The order of things by a text of theirs; without one they stand last. */
  public static <T> Comparator<T> by(Function<? super T, @Nullable String> text) {
    Comparator<@Nullable String> order = Comparator.nullsLast(texts());
    return (one, other) -> order.compare(text.apply(one), text.apply(other));
  }
}
