package org.gongkai.web.http;

import org.gongkai.Told;

/** A body over the limit, or what one answer cannot carry. HTTP 413. */
public final class TooLarge extends Told {
  public TooLarge() {
    this("请求内容不能超过64 kB，请精简后重新提交");
  }

  public TooLarge(String message) {
    super(message);
  }
}
