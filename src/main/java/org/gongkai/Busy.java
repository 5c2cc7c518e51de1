package org.gongkai;

/** Too many at the same moment; nothing was stored, and a repeat is safe. HTTP 503. */
public final class Busy extends Told {
  public Busy() {
    super("此刻提交的人较多，您的内容尚未保存，请几秒钟后再提交一次");
  }

  /** For another reason; the message says which. */
  public Busy(String message) {
    super(message);
  }
}
