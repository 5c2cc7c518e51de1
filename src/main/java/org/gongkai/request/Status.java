package org.gongkai.request;

/** Where a request stands. */
public enum Status {
  /** The receipt must still be confirmed; no clock runs. */
  AWAITING_RECEIPT("等待确认收到", true),
  /** The clock runs. */
  IN_PROGRESS("办理中", true),
  /** The applicant has been asked for a supplement in time. */
  AWAITING_SUPPLEMENT("等待申请人补正", true),
  /** The applicant has been told the fee. */
  AWAITING_PAYMENT("等待申请人缴费", true),
  /** The answer is approved, but not yet on its way. */
  APPROVED("已批准，待送达", true),
  /** The answer is on its way. */
  ANSWERED("已答复", false),
  /** Regarded as given up. */
  GIVEN_UP("视为放弃", false),
  /** Withdrawn by the applicant. */
  WITHDRAWN("已撤回", false);

  private final String words;
  private final boolean open;

  Status(String words, boolean open) {
    this.words = words;
    this.open = open;
  }

  /** The status in plain words. */
  public String words() {
    return words;
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return open;
  }
}
