package org.gongkai.item;

/** Where else it was published (公开渠道). */
public enum Channel {
  PORTAL("政府网站"),
  WECHAT("微信"),
  WEIBO("微博"),
  GAZETTE("政府公报"),
  BOARD("公示栏"),
  MEETING("会议"),
  OTHER("其他");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
