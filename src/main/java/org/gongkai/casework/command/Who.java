package org.gongkai.casework.command;

import org.gongkai.casework.OpenedCase;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/**
 * Which official may give a command. "The handler" is the official to whom the request is assigned,
 * and the deputy while that official is absent.
 */
public enum Who {
  CLERK("登记人员"),
  HANDLER("承办此申请的人员"),
  HEAD("负责人"),
  CLERK_OR_HEAD("登记人员或负责人"),
  CLERK_OR_HANDLER("登记人员或承办此申请的人员");

  private final String words;

  Who(String words) {
    this.words = words;
  }

  /** Who it is, in words. */
  public String words() {
    return words;
  }

  /** What an official is told who is not. */
  public String refusal() {
    return "此事项由" + words + "办理。";
  }

  /** Whether the official is one of them. */
  public boolean includes(Official official, OpenedCase opened) {
    boolean handles = opened.isHandledBy(official);
    return switch (this) {
      case CLERK -> official.is(Role.CLERK);
      case HANDLER -> handles;
      case HEAD -> official.is(Role.HEAD);
      case CLERK_OR_HEAD -> official.is(Role.CLERK) || official.is(Role.HEAD);
      case CLERK_OR_HANDLER -> official.is(Role.CLERK) || handles;
    };
  }
}
