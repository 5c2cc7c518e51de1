package org.gongkai.link;

/**
 * What came of an address that was asked for.
 *
 * @param status the server's, or 0 where there is none
 */
record Answer(How how, int status) {

  /** How it went. */
  enum How {
    OPENS("能打开"),
    REFUSED("打不开"),
    NO_SUCH_HOST("找不到网站"),
    NO_CONNECTION("连接不上"),
    TOO_LATE("没有及时应答"),
    NO_CERTIFICATE("网站证书有问题"),
    ELSEWHERE("转到了其他网站，没有跟随"),
    ROUND_AND_ROUND("反复跳转"),
    /** The host is listed and lies in a network that is not: the deployment's affair. */
    NOT_ASKED("没有检查");

    private final String words;

    How(String words) {
      this.words = words;
    }
  }

  static Answer of(How how) {
    return new Answer(how, 0);
  }

  boolean opens() {
    return how == How.OPENS;
  }

  boolean isAsked() {
    return how != How.NOT_ASKED;
  }

  /** As officials read it. */
  String words() {
    return how == How.REFUSED ? how.words + "（" + status + "）" : how.words;
  }
}
