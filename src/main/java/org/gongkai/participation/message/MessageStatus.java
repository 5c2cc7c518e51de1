package org.gongkai.participation.message;

/** Where a message stands. */
public enum MessageStatus {
  /** Received, given to nobody yet. */
  NEW("待分办", "已收到，等待分办"),
  /** An official works at it. */
  ASSIGNED("办理中", "正在办理"),
  /** Answered. */
  ANSWERED("已答复", "已答复"),
  /** Its writer was told who else can help. */
  REDIRECTED("已告知其他渠道", "不由本机关答复，已告知其他渠道"),
  /** Spam or abuse. */
  CLOSED("已关闭", "已关闭，不作答复");

  private final String words;
  private final String told;

  MessageStatus(String words, String told) {
    this.words = words;
    this.told = told;
  }

  /** As officials read it. */
  public String words() {
    return words;
  }

  /** As its writer reads it. */
  public String told() {
    return told;
  }

  /** Whether it is still owed an answer. */
  public boolean isOpen() {
    return this == NEW || this == ASSIGNED;
  }
}
