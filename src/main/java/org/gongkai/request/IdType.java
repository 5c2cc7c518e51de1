package org.gongkai.request;

/** The paper by which a citizen proves the identity (Art. 29). */
public enum IdType {
  /** 居民身份证. */
  RESIDENT_ID("居民身份证"),
  /** 护照. */
  PASSPORT("护照"),
  /** 军人证件. */
  MILITARY_ID("军人证件"),
  /** 港澳台居民通行证. */
  HK_MACAO_TAIWAN_PERMIT("港澳台居民通行证"),
  /** 其他. */
  OTHER("其他有效证件");

  private final String words;

  IdType(String words) {
    this.words = words;
  }

  /** The paper in the words of the form. */
  public String words() {
    return words;
  }
}
