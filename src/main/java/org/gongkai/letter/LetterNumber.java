package org.gongkai.letter;

/**
 * The number of a letter (发文字号), unique in its office.
 *
 * @param series which counter it comes from
 * @param year the year of the letter's date
 * @param n 1 for the first of the series in that year
 */
public record LetterNumber(Series series, int year, int n) {

  public LetterNumber {
    if (year < 2019 || year > 9999 || n < 1) {
      throw new IllegalArgumentException("no letter has the number " + n + " of " + year);
    }
  }

  /**
   * The number as letters carry it.
   *
   * @param office the office's short name, e.g. 龙街办
   * @return e.g. 龙街办公开〔2026〕第12号, or 龙街办公开补〔2026〕第3号
   */
  public String of(String office) {
    return office + "公开" + series.infix() + "〔" + year + "〕第" + n + "号";
  }
}
