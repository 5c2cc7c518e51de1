package org.gongkai.participation.message;

import org.gongkai.office.ReplyTerms;

/** What a message is about; each kind has a term of its own. */
public enum MessageKind {
  /** 纠错: something on a page of the office is wrong. */
  CORRECTION("纠错"),
  /** 咨询: a question. */
  CONSULTATION("咨询"),
  /** 建议: a proposal. */
  SUGGESTION("建议"),
  /** 投诉: a complaint. */
  COMPLAINT("投诉");

  private final String words;

  MessageKind(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Within how many working days after its receipt it is answered. */
  public int days(ReplyTerms terms) {
    return switch (this) {
      case CORRECTION -> terms.correction();
      case CONSULTATION -> terms.consultation();
      case SUGGESTION -> terms.suggestion();
      case COMPLAINT -> terms.complaint();
    };
  }
}
