package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/**
 * The form and the way in which the applicant wants the information (Art. 29(3)).
 *
 * @param format the form
 * @param method the way
 */
public record Delivery(Format format, Method method) {

  /** The same without the error that was mended. */
  Delivery corrected(CorrectableField field, @Nullable String now) {
    return switch (field) {
      case FORMAT -> now == null ? this : new Delivery(Format.valueOf(now), method);
      case METHOD -> now == null ? this : new Delivery(format, Method.valueOf(now));
      default -> this;
    };
  }

  /** 获取信息的形式. */
  public enum Format {
    /** 电子. */
    ELECTRONIC("电子文件"),
    /** 纸质. */
    PAPER("纸质文件"),
    /** 光盘. */
    DISC("光盘");

    private final String words;

    Format(String words) {
      this.words = words;
    }

    /** The form in the words of the request form. */
    public String words() {
      return words;
    }
  }

  /** 获取信息的方式. */
  public enum Method {
    /** 电子邮件. */
    EMAIL("电子邮件"),
    /** 邮寄. */
    POST("邮寄"),
    /** 自行领取. */
    PICK_UP("自行领取"),
    /** 当场阅读、抄录. */
    READ_ON_SITE("当场阅读、抄录");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    /** The way in the words of the request form. */
    public String words() {
      return words;
    }

    /** Whether the applicant comes for it. */
    public boolean isFetched() {
      return this == PICK_UP || this == READ_ON_SITE;
    }
  }
}
