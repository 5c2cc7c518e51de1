package org.gongkai.request;

import java.util.Arrays;
import java.util.Optional;

/** What can be corrected as a clerical error (笔误), by the names of the submission. */
public enum CorrectableField {
  TITLE("information.title", "信息名称", false),
  DOCUMENT_NUMBER("information.documentNumber", "文号", false),
  DESCRIPTION("information.description", "内容描述", false),
  FORMAT("delivery.format", "获取信息的形式", false),
  METHOD("delivery.method", "获取信息的方式", false),
  SUBMITTED_ON("submittedOn", "提交（签收、到达）日期", false),
  RECEIVED_ON("receivedOn", "确认收到日期", false),
  NAME("applicant.name", "姓名或名称", true),
  ID_NUMBER("applicant.idNumber", "证件号码", true),
  CREDIT_CODE("applicant.creditCode", "统一社会信用代码", true),
  PROOF_NUMBER("applicant.proofNumber", "证明编号", true),
  REPRESENTATIVE("applicant.representative", "法定代表人", true),
  CONTACT("applicant.contact", "联系人", true),
  PHONE("applicant.phone", "联系电话", true),
  EMAIL("applicant.email", "电子邮箱", true),
  ADDRESS("applicant.address", "通信地址", true),
  POSTCODE("applicant.postcode", "邮政编码", true);

  private final String path;
  private final String words;
  private final boolean personal;

  CorrectableField(String path, String words, boolean personal) {
    this.path = path;
    this.words = words;
    this.personal = personal;
  }

  /** The name in the submission, e.g. {@code applicant.phone}. */
  public String path() {
    return path;
  }

  /** The field in plain words. */
  public String words() {
    return words;
  }

  /** Personal data: the value is kept sealed and stands in no event. */
  public boolean isPersonal() {
    return personal;
  }

  /** A value of the field as people read it: forms and ways in words, others as they are. */
  public String shown(String value) {
    return switch (this) {
      case FORMAT -> Delivery.Format.valueOf(value).words();
      case METHOD -> Delivery.Method.valueOf(value).words();
      default -> value;
    };
  }

  /** The field of that name, with or without what stands before the dot. */
  public static Optional<CorrectableField> of(String path) {
    return Arrays.stream(values())
        .filter(f -> f.path.equals(path) || f.path.endsWith("." + path))
        .findFirst();
  }
}
