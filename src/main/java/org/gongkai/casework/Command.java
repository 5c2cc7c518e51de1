package org.gongkai.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.StrictJson;
import org.gongkai.request.CommandKind;
import org.jspecify.annotations.Nullable;

/**
 * A command on a request as it comes in: its shape read strictly, its fields not yet judged. The
 * fields are those of the contract; every command takes {@code on}, today if left out.
 */
public sealed interface Command {

  /** The name. */
  @Nullable String command();

  /** The day on which it happened, {@code yyyy-MM-dd}. */
  @Nullable String on();

  /** A command by which something leaves the office. */
  sealed interface Outgoing extends Command {

    /** The key of the personal data that were found and belong there ({@link OutgoingText}). */
    @Nullable String confirmed();
  }

  record Plain(@Nullable String command, @Nullable String on) implements Command {}

  record ReceiptAttempted(@Nullable String command, @Nullable String how, @Nullable String on)
      implements Command {}

  record Assign(@Nullable String command, @Nullable String to, @Nullable String on)
      implements Command {}

  record AskExtension(
      @Nullable String command,
      @Nullable Integer days,
      @Nullable String reason,
      @Nullable String confirmed,
      @Nullable String on)
      implements Outgoing {}

  record WithReason(@Nullable String command, @Nullable String reason, @Nullable String on)
      implements Command {}

  record DraftAnswer(@Nullable String command, @Nullable JsonNode answer, @Nullable String on)
      implements Command {}

  record ApproveAnswer(
      @Nullable String command,
      @Nullable String delivery,
      @Nullable String confirmed,
      @Nullable String on)
      implements Outgoing {}

  record AskSupplement(
      @Nullable String command,
      @Nullable String missing,
      @Nullable String until,
      @Nullable String confirmed,
      @Nullable String on)
      implements Outgoing {}

  record Supplement(@Nullable String command, @Nullable String content, @Nullable String on)
      implements Command {}

  record OpenConsultation(
      @Nullable String command,
      @Nullable String party,
      @Nullable String kind,
      @Nullable String contact,
      @Nullable String sentOn,
      @Nullable String receivedOn,
      @Nullable String confirmed,
      @Nullable String on)
      implements Outgoing {}

  record NoticeReceived(
      @Nullable String command, @Nullable String what, @Nullable String party, @Nullable String on)
      implements Command {}

  record CloseConsultation(
      @Nullable String command,
      @Nullable String party,
      @Nullable String opinion,
      @Nullable String reason,
      @Nullable String on)
      implements Command {}

  record ChargeFee(
      @Nullable String command,
      @Nullable String basis,
      @Nullable Integer quantity,
      @Nullable String on)
      implements Command {}

  record AskReasons(@Nullable String command, @Nullable String until, @Nullable String on)
      implements Command {}

  record RecordReasons(
      @Nullable String command,
      @Nullable String reasons,
      @Nullable Boolean reasonable,
      @Nullable String on)
      implements Command {}

  record Postpone(
      @Nullable String command,
      @Nullable String until,
      @Nullable String reason,
      @Nullable String confirmed,
      @Nullable String on)
      implements Outgoing {}

  record GiveUp(@Nullable String command, @Nullable String ground, @Nullable String on)
      implements Command {}

  record RecordRemedy(
      @Nullable String command,
      @Nullable String kind,
      @Nullable String outcome,
      @Nullable String on)
      implements Command {}

  record Correct(
      @Nullable String command,
      @Nullable String field,
      @Nullable String value,
      @Nullable String reason,
      @Nullable String on)
      implements Command {}

  record RecordDispatch(
      @Nullable String command, @Nullable String what, @Nullable String way, @Nullable String on)
      implements Command {}

  /** The kind, or empty when the name is missing or unknown. */
  default Optional<CommandKind> named() {
    return command() == null ? Optional.empty() : CommandKind.ofSlug(command());
  }

  /**
   * Reads a command.
   *
   * @throws BrokenInput for an unknown field or a wrong JSON type; an unknown name is judged later
   */
  static Command read(JsonNode tree) {
    JsonNode name = tree.get("command");
    if (name != null && !name.isNull() && !name.isTextual()) {
      throw new BrokenInput("字段类型不对：command");
    }
    Optional<CommandKind> kind =
        name == null ? Optional.empty() : CommandKind.ofSlug(name.asText());
    if (kind.isEmpty()) {
      return new Plain(name == null || name.isNull() ? null : name.asText(), null);
    }
    Command command = StrictJson.read(tree, shape(kind.get()));
    if (command instanceof DraftAnswer draft) {
      AnswerReader.shape(draft.answer() instanceof ObjectNode ? draft.answer() : broken(draft));
    }
    return command;
  }

  private static @Nullable JsonNode broken(DraftAnswer draft) {
    if (draft.answer() == null || draft.answer().isNull()) {
      return null;
    }
    throw new BrokenInput("字段类型不对：answer");
  }

  private static Class<? extends Command> shape(CommandKind kind) {
    return switch (kind) {
      case CONFIRM_RECEIPT, APPROVE_EXTENSION, RECORD_PAYMENT, REISSUE_CODE, WITHDRAW ->
          Plain.class;
      case RECEIPT_ATTEMPTED -> ReceiptAttempted.class;
      case ASSIGN -> Assign.class;
      case ASK_EXTENSION -> AskExtension.class;
      case REFUSE_EXTENSION, RETURN_ANSWER -> WithReason.class;
      case ASK_SUPPLEMENT -> AskSupplement.class;
      case SUPPLEMENT -> Supplement.class;
      case OPEN_CONSULTATION -> OpenConsultation.class;
      case NOTICE_RECEIVED -> NoticeReceived.class;
      case CLOSE_CONSULTATION -> CloseConsultation.class;
      case CHARGE_FEE -> ChargeFee.class;
      case ASK_REASONS -> AskReasons.class;
      case RECORD_REASONS -> RecordReasons.class;
      case POSTPONE -> Postpone.class;
      case GIVE_UP -> GiveUp.class;
      case RECORD_REMEDY -> RecordRemedy.class;
      case CORRECT -> Correct.class;
      case DRAFT_ANSWER -> DraftAnswer.class;
      case APPROVE_ANSWER -> ApproveAnswer.class;
      case RECORD_DISPATCH -> RecordDispatch.class;
    };
  }
}
