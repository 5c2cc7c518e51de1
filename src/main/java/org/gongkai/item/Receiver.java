package org.gongkai.item;

/** Who is given what was published (Art. 25). */
public enum Receiver {
  ARCHIVES("国家档案馆"),
  LIBRARY("公共图书馆");

  private final String words;

  Receiver(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
