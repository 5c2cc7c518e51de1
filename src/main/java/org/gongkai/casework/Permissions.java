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
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED, SUPPLEMENT, RECORD_PAYMENT, WITHDRAW, REISSUE_CODE ->
          official.is(Role.CLERK);
      case ASSIGN, CORRECT -> official.is(Role.CLERK) || official.is(Role.HEAD);
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
          isHandler(official, request);
      case APPROVE_EXTENSION, REFUSE_EXTENSION, POSTPONE, RETURN_ANSWER, APPROVE_ANSWER ->
          official.is(Role.HEAD);
      case NOTICE_RECEIVED, RECORD_DISPATCH ->
          official.is(Role.CLERK) || isHandler(official, request);
    };
  }

  /** Who may, in words. */
  static String who(CommandKind command) {
    return switch (command) {
      case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED, SUPPLEMENT, RECORD_PAYMENT, WITHDRAW, REISSUE_CODE ->
          "此事项由登记人员办理。";
      case ASSIGN, CORRECT -> "此事项由登记人员或负责人办理。";
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
          "此事项由承办此申请的人员办理。";
      case APPROVE_EXTENSION, REFUSE_EXTENSION, POSTPONE, RETURN_ANSWER, APPROVE_ANSWER ->
          "此事项由负责人办理。";
      case NOTICE_RECEIVED, RECORD_DISPATCH -> "此事项由登记人员或承办此申请的人员办理。";
    };
  }

  private static boolean isHandler(Official official, Request request) {
    return official.is(Role.HANDLER) && official.id().equals(request.assignee());
  }
}
