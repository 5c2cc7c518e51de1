package org.gongkai.casework.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.office.Official;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;

/**
 * What can be done with a request, in the order of the desk; the names are those of the desk's API.
 * All else that there is to know of a command stands in its file.
 */
public enum CommandKind {
  CONFIRM_RECEIPT(ConfirmReceipt.SHAPE),
  RECEIPT_ATTEMPTED(ReceiptAttempted.SHAPE),
  ASSIGN(Assign.SHAPE),
  ASK_SUPPLEMENT(AskSupplement.SHAPE),
  SUPPLEMENT(Supplement.SHAPE),
  ASK_EXTENSION(AskExtension.SHAPE),
  APPROVE_EXTENSION(ApproveExtension.SHAPE),
  REFUSE_EXTENSION(RefuseExtension.SHAPE),
  OPEN_CONSULTATION(OpenConsultation.SHAPE),
  NOTICE_RECEIVED(NoticeReceived.SHAPE),
  CLOSE_CONSULTATION(CloseConsultation.SHAPE),
  CHARGE_FEE(ChargeFee.SHAPE),
  RECORD_PAYMENT(RecordPayment.SHAPE),
  ASK_REASONS(AskReasons.SHAPE),
  RECORD_REASONS(RecordReasons.SHAPE),
  POSTPONE(Postpone.SHAPE),
  DRAFT_ANSWER(DraftAnswer.SHAPE),
  RETURN_ANSWER(ReturnAnswer.SHAPE),
  APPROVE_ANSWER(ApproveAnswer.SHAPE),
  RECORD_DISPATCH(RecordDispatch.SHAPE),
  RECORD_RETURNED_MAIL(RecordReturnedMail.SHAPE),
  WITHDRAW(Withdraw.SHAPE),
  GIVE_UP(GiveUp.SHAPE),
  ANSWER_PROPOSAL(AnswerProposal.SHAPE),
  PROPOSE_DISCLOSURE(ProposeDisclosure.SHAPE),
  RECORD_REMEDY(RecordRemedy.SHAPE),
  REISSUE_CODE(ReissueCode.SHAPE),
  CORRECT(Correct.SHAPE);

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes a shape once its command is loaded
  private final CommandShape shape;

  CommandKind(CommandShape shape) {
    this.shape = shape;
  }

  /** What there is to know of it. */
  public CommandShape shape() {
    return shape;
  }

  /** The command in the words of the desk. */
  public String words() {
    return shape.words();
  }

  /** The name in the API, e.g. {@code ask-extension}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command of that name, or empty. */
  public static Optional<CommandKind> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** What the official may do with the request now. */
  public static List<CommandKind> allowed(OpenedCase opened, Official official) {
    return Stream.of(values()).filter(kind -> kind.refusal(opened, official).isEmpty()).toList();
  }

  /** What the official may not do now, and why. */
  public static Map<CommandKind, String> refused(OpenedCase opened, Official official) {
    var refused = new LinkedHashMap<CommandKind, String>();
    for (CommandKind kind : values()) {
      kind.refusal(opened, official).ifPresent(why -> refused.put(kind, why));
    }
    return refused;
  }

  private Optional<String> refusal(OpenedCase opened, Official official) {
    var rules =
        new RequestRules(opened.request(), official.id(), opened.today(), opened.calendar());
    Optional<Rule> rule = shape.hindrance(rules);
    if (rule.isPresent()) {
      return rule.map(broken -> broken.message(opened.request().submitted().law()));
    }
    return shape.who().includes(official, opened)
        ? Optional.empty()
        : Optional.of(shape.who().refusal());
  }
}
