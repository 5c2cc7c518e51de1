package org.gongkai.item;

/** How a policy is interpreted (解读形式). */
public enum InterpretationForm {
  TEXT("文字"),
  PICTURE("图解"),
  ANIMATION("动漫"),
  VIDEO("视频"),
  QUESTIONS("问答"),
  PRESS("新闻发布会");

  private final String words;

  InterpretationForm(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
