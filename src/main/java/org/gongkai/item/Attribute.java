package org.gongkai.item;

/** How it becomes known (公开属性), decided before a document is signed (国办发〔2016〕80号). */
public enum Attribute {
  /** Art. 19 to 21. */
  PUBLIC("主动公开"),
  /** Art. 27. */
  ON_REQUEST("依申请公开"),
  /** Art. 14 to 16. */
  WITHHELD("不予公开");

  private final String words;

  Attribute(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
