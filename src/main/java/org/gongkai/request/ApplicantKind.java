package org.gongkai.request;

/** Who asks: the columns of the annual report's table (国办公开办函〔2021〕30号). */
public enum ApplicantKind {
  /** 自然人. */
  CITIZEN("公民"),
  /** 商业企业. */
  ENTERPRISE("商业企业"),
  /** 科研机构. */
  RESEARCH("科研机构"),
  /** 社会公益组织. */
  WELFARE("社会公益组织"),
  /** 法律服务机构. */
  LEGAL_SERVICE("法律服务机构"),
  /** 其他. */
  OTHER_ORGANISATION("其他组织");

  private final String words;

  ApplicantKind(String words) {
    this.words = words;
  }

  /** The kind in the words of the form. */
  public String words() {
    return words;
  }

  /** A legal person or another organisation, which shows a credit code instead of an ID. */
  public boolean isOrganisation() {
    return this != CITIZEN;
  }
}
