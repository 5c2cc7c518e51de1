package org.gongkai.item.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 发文字号: a line of its own. One that stands in a sentence is another document's. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:发文字号|文号)[：:])?(?:(.{2,60}?)文件)?([\\p{IsHan}A-Za-z]{1,20})"
              + "[〔\\[［（(【﹝]((?:19|20)\\d{2})[〕\\]］）)】﹞](第?\\d{1,5}号)(?:签发人.*)?");

  /** Of an order or a proclamation: 2026年第3号, 第3号. */
  private static final Pattern SERIAL =
      Pattern.compile("[（(]?((?:(?:19|20)\\d{2}年)?第\\d{1,5}号)[）)]?");

  /** Readers of PDF run the number and the title below it together. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "([\\p{IsHan}A-Za-z]{1,20}[〔\\[［（(【﹝](?:19|20)\\d{2}[〕\\]］）)】﹞]第?\\d{1,5}号)"
              + "((?!文件|《|（)[^，。；：]*关于[^，。；：]*)");

  private Numbers() {}

  /** The line as the lines that it is. */
  static Stream<String> apart(String line) {
    Matcher two = RUN_TOGETHER.matcher(line);
    return two.matches() ? Stream.of(two.group(1), two.group(2)) : Stream.of(line);
  }

  /**
   * A number.
   *
   * @param before what stands before it in its line: the issuer's mark, or null
   */
  record Found(String number, @Nullable String before) {}

  static Optional<Found> in(String text) {
    String line = text.replace(" ", "");
    Matcher number = NUMBER.matcher(line);
    if (number.matches()) {
      String written = number.group(2) + "〔" + number.group(3) + "〕" + number.group(4);
      return Optional.of(new Found(written, number.group(1)));
    }
    Matcher serial = SERIAL.matcher(line);
    return serial.matches() ? Optional.of(new Found(serial.group(1), null)) : Optional.empty();
  }
}
