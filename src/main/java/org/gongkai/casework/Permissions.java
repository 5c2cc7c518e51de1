package org.gongkai.casework;

import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.CommandKind;

/**
 * Which official may give which command. "The handler" is the official it is assigned to, and the
 * deputy while that official is absent.
 */
final class Permissions {

  private Permissions() {}

  /** Who may give a command, and how an official is told. */
  private enum Who {
    CLERK("此事项由登记人员办理。"),
    HANDLER("此事项由承办此申请的人员办理。"),
    HEAD("此事项由负责人办理。"),
    CLERK_OR_HEAD("此事项由登记人员或负责人办理。"),
    CLERK_OR_HANDLER("此事项由登记人员或承办此申请的人员办理。");

    private final String words;

    Who(String words) {
      this.words = words;
    }

    boolean includes(Official official, OpenedCase opened) {
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

  private static Who of(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED, SUPPLEMENT, RECORD_PAYMENT, WITHDRAW, REISSUE_CODE ->
          Who.CLERK;
      case ASSIGN, CORRECT -> Who.CLERK_OR_HEAD;
      case ASK_SUPPLEMENT,
          ASK_EXTENSION,
          OPEN_CONSULTATION,
          CLOSE_CONSULTATION,
          CHARGE_FEE,
          ASK_REASONS,
          RECORD_REASONS,
          DRAFT_ANSWER,
          GIVE_UP,
          RECORD_REMEDY ->
          Who.HANDLER;
      case APPROVE_EXTENSION, REFUSE_EXTENSION, POSTPONE, RETURN_ANSWER, APPROVE_ANSWER -> Who.HEAD;
      case NOTICE_RECEIVED, RECORD_DISPATCH -> Who.CLERK_OR_HANDLER;
    };
  }

  /** Whether role and assignment allow the command; the rules of the procedure come after. */
  static boolean allows(CommandKind command, Official official, OpenedCase opened) {
    return of(command).includes(official, opened);
  }

  /** Who may, in words. */
  static String who(CommandKind command) {
    return of(command).words;
  }
}
