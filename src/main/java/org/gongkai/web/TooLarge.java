package org.gongkai.web;

/** A body over the limit. HTTP 413. */
public final class TooLarge extends RuntimeException {
  public TooLarge() {
    super("请求内容不能超过64 kB，请精简后重新提交");
  }
}
