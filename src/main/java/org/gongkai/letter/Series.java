package org.gongkai.letter;

/**
 * The letters of an office that are numbered together (编号系列): each series counts from 1 in each
 * year, and its character (字) keeps its numbers apart from those of the others.
 */
public enum Series {
  /** 答复书, of all kinds. */
  ANSWER(""),
  /** 登记回执. */
  RECEIPT("回"),
  /** 补正告知书. */
  SUPPLEMENT("补"),
  /** 延期答复告知书. */
  EXTENSION("延"),
  /** 征求意见书, to third parties and organs alike. */
  CONSULTATION("征"),
  /** 收费通知. */
  FEE("费"),
  /** 说明理由通知. */
  REASONS("理"),
  /** 答复期限告知书. */
  POSTPONEMENT("限"),
  /** 决定公开告知书, to a third party whose objection did not prevail. */
  OVERRULED("告"),
  /** 更正告知书. */
  CORRECTION("更"),
  /** 视为放弃申请告知书. */
  GIVEN_UP("弃");

  private final String infix;

  Series(String infix) {
    this.infix = infix;
  }

  /** What stands behind 公开 in a number of this series; empty for the answers. */
  public String infix() {
    return infix;
  }
}
