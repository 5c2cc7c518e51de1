package org.gongkai.web.http;

import org.gongkai.Told;

/** A body over the limit, or what one answer cannot carry. HTTP 413. */
public final class TooLarge extends Told {
  private static final int MEGABYTE = 1024 * 1024;

  /** Over so many bytes. */
  public static TooLarge over(int bytes) {
    String most = bytes < MEGABYTE ? bytes / 1024 + " kB" : bytes / MEGABYTE + " MB";
    return new TooLarge("请求内容不能超过" + most + "，请精简后重新提交");
  }

  public TooLarge(String message) {
    super(message);
  }
}
