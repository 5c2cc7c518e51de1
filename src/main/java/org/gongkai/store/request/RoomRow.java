package org.gongkai.store.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.CaseBook.DeskRow;
import org.gongkai.casework.ToDecide;
import org.gongkai.deadline.Subject;
import org.gongkai.figures.AnnualCase;
import org.gongkai.figures.AnnualRow;
import org.gongkai.request.Answer;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Channel;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyRecorded;
import org.gongkai.request.RequestEvent.RemedyTaken;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.UnreadableItem;
import org.jspecify.annotations.Nullable;

/**
 * A request in the attribute {@code row} of the index {@code room}: all that queue, charts and
 * yearly report show of it, as JSON. What an index carries cannot be changed later, the content of
 * this attribute can: a field that is added is null until {@code REBUILD}.
 */
record RoomRow(
    @JsonProperty("v") int version,
    Status status,
    String title,
    @JsonProperty("name") String maskedName,
    @JsonProperty("arrived") LocalDate arrivedOn,
    @JsonProperty("received") @Nullable LocalDate receivedOn,
    @JsonProperty("due") @Nullable LocalDate dueOn,
    @Nullable Boolean provisional,
    @JsonProperty("open") @Nullable LocalDate openUntil,
    @JsonProperty("to") @Nullable String assignee,
    @JsonProperty("head") @Nullable Boolean awaitsHead,
    @JsonProperty("decide") @Nullable ToDecide toDecide,
    @Nullable Boolean returned,
    @JsonProperty("ended") @Nullable LocalDate endedOn,
    Answer.@Nullable Kind answer,
    @Nullable Channel channel,
    @Nullable ApplicantKind kind,
    @Nullable AnnualRow result,
    @Nullable List<Remedy> remedies) {

  /** A remedy as it was recorded. */
  record Remedy(RemedyTaken kind, RemedyOutcome outcome, LocalDate on, String by) {}

  static String write(DeskRow row) {
    DueDate due = row.answerDue();
    AnnualCase counted = row.counted();
    return EventJson.writeShort(
        new RoomRow(
            row.version(),
            row.status(),
            row.title(),
            row.maskedName(),
            row.arrivedOn(),
            row.receivedOn(),
            due == null ? null : due.date(),
            (due != null && due.provisional()) ? true : null,
            row.openUntil(),
            row.assignee(),
            row.toDecide().isAny() ? true : null,
            row.toDecide().isAny() ? row.toDecide() : null,
            row.returned() ? true : null,
            row.endedOn(),
            row.answer(),
            row.channel(),
            counted == null ? null : counted.kind(),
            counted == null ? null : counted.result(),
            counted == null ? null : remedies(counted)));
  }

  private static @Nullable List<Remedy> remedies(AnnualCase counted) {
    return counted.remedies().isEmpty()
        ? null
        : counted.remedies().stream()
            .map(r -> new Remedy(r.kind(), r.outcome(), r.on(), r.by()))
            .toList();
  }

  /**
   * @throws UnreadableItem if the attribute is missing or broken
   */
  static DeskRow read(Item item) {
    RequestNumber number =
        item.parsed(
            "pk",
            pk ->
                RequestNumber.ofSubject(Subject.parse(pk))
                    .orElseThrow(() -> new IllegalArgumentException(pk)));
    RoomRow row = EventJson.readShort(item, "row", RoomRow.class);
    if (Stream.of(row.status, row.title, row.maskedName, row.arrivedOn).anyMatch(Objects::isNull)) {
      throw new UnreadableItem(item.key(), "row lacks what each has");
    }
    return row.row(number);
  }

  private DeskRow row(RequestNumber number) {
    return new DeskRow(
        number,
        version,
        status,
        title,
        maskedName,
        arrivedOn,
        receivedOn,
        dueOn == null ? null : new DueDate(dueOn, Boolean.TRUE.equals(provisional)),
        openUntil,
        assignee,
        decide(),
        Boolean.TRUE.equals(returned),
        endedOn,
        answer,
        channel,
        kind == null
            ? null
            : new AnnualCase(number, kind, arrivedOn, endedOn, result, recorded(remedies)));
  }

  private ToDecide decide() {
    if (!Boolean.TRUE.equals(awaitsHead)) {
      return ToDecide.NOTHING;
    }
    return toDecide == null ? ToDecide.UNKNOWN : toDecide;
  }

  private static List<RemedyRecorded> recorded(@Nullable List<Remedy> remedies) {
    return remedies == null
        ? List.of()
        : remedies.stream().map(r -> new RemedyRecorded(r.kind, r.outcome, r.on, r.by)).toList();
  }
}
