package org.gongkai.item;

/** Where a piece of information stands on its way to the public. */
public enum ItemState {
  DRAFT("拟稿"),
  IN_REVIEW("审查中"),
  REVIEWED("已审查"),
  /** It is to be published, and is not yet. */
  DECIDED("待公开"),
  PUBLISHED("已公开"),
  /** It stays readable, marked 失效. */
  INVALID("已失效"),
  TAKEN_DOWN("已撤下"),
  /** Decided, and not to be published. */
  CLOSED("不主动公开");

  private final String words;

  ItemState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
