package org.gongkai.written;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of names and titles, by the reading of each character (CLDR, pinyin): 阿, 安, 李, 欧, 王,
 * 闫, 曾. Figures stand by their value: 第2批 before 第10批.
 */
public final class ChineseOrder {

  private static final Collator COLLATOR = collator();

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

  /** The order of things by a text of theirs; without one they stand last. */
  public static <T> Comparator<T> by(Function<? super T, @Nullable String> text) {
    Comparator<@Nullable String> order = Comparator.nullsLast(texts());
    return (one, other) -> order.compare(text.apply(one), text.apply(other));
  }
}
