package org.gongkai.office;

/** What an official may do. */
public enum Role {
  /** 登记: takes in, assigns, records the post. */
  CLERK("登记人员"),
  /** 承办: handles the requests assigned to them. */
  HANDLER("承办人"),
  /** 政务公开工作机构负责人: consents and approves. */
  HEAD("负责人"),
  /** Configures the office. */
  ADMIN("管理员"),
  /** Reads only. */
  AUDITOR("监督人员"),
  /**
   * 政府信息公开工作主管部门 (Art. 3): of the deployment, given by {@code configure-office} alone. Who has
   * nothing else reads no request.
   */
  SUPERVISOR("主管部门人员");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** The role in plain words. */
  public String words() {
    return words;
  }
}
