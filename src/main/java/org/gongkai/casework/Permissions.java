package org.gongkai.casework;

import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.CommandKind;
import org.gongkai.request.Request;

/** Which official may give which command. "The handler" is the official it is assigned to. */
final class Permissions {

  private Permissions() {}

  /** Whether role and assignment allow the command; the rules of the procedure come after. */
  static boolean allows(CommandKind command, Official official, Request request) {
    return switch (command) {
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED, WITHDRAW -> official.is(Role.CLERK);
      case ASSIGN -> official.is(Role.CLERK) || official.is(Role.HEAD);
      case ASK_EXTENSION, DRAFT_ANSWER -> isHandler(official, request);
      case APPROVE_EXTENSION, REFUSE_EXTENSION, RETURN_ANSWER, APPROVE_ANSWER ->
          official.is(Role.HEAD);
      case RECORD_DISPATCH -> official.is(Role.CLERK) || isHandler(official, request);
    };
  }

  /** Who may, in words. */
  static String who(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED, WITHDRAW -> "此事项由登记人员办理。";
      case ASSIGN -> "此事项由登记人员或负责人办理。";
      case ASK_EXTENSION, DRAFT_ANSWER -> "此事项由承办此申请的人员办理。";
      case APPROVE_EXTENSION, REFUSE_EXTENSION, RETURN_ANSWER, APPROVE_ANSWER -> "此事项由负责人办理。";
      case RECORD_DISPATCH -> "此事项由登记人员或承办此申请的人员办理。";
    };
  }

  private static boolean isHandler(Official official, Request request) {
    return official.is(Role.HANDLER) && official.id().equals(request.assignee());
  }
}
