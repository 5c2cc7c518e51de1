package org.gongkai.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * A request as the yearly report counts it.
 *
 * @param arrivedOn the day it was handed in or arrived, Asia/Shanghai
 * @param endedOn the day it ended, or null
 * @param result the row of its result, or null while it is open
 * @param remedies what was recorded of reconsideration and suits, in their order
 */
public record AnnualCase(
    RequestNumber number,
    ApplicantKind kind,
    LocalDate arrivedOn,
    @Nullable LocalDate endedOn,
    @Nullable AnnualRow result,
    List<RequestEvent.RemedyRecorded> remedies) {

  public AnnualCase {
    remedies = List.copyOf(remedies);
  }

  /** Reads the record of a request. */
  public static AnnualCase of(List<Entry> entries) {
    Request request = Request.of(entries);
    Request.Ending ending = request.ending();
    return new AnnualCase(
        request.number(),
        request.submitted().applicantKind(),
        request.submitted().on(),
        ending == null ? null : ending.on(),
        ending == null ? null : result(request, ending.status(), entries),
        entries.stream()
            .map(Entry::event)
            .filter(RequestEvent.RemedyRecorded.class::isInstance)
            .map(RequestEvent.RemedyRecorded.class::cast)
            .toList());
  }

  private static AnnualRow result(Request request, Status status, List<Entry> entries) {
    return switch (status) {
      case ANSWERED -> AnnualRow.of(Objects.requireNonNull(request.answering().draft()).answer());
      case GIVEN_UP ->
          entries.stream()
              .map(Entry::event)
              .filter(RequestEvent.GivenUp.class::isInstance)
              .map(event -> AnnualRow.of(((RequestEvent.GivenUp) event).ground()))
              .findFirst()
              .orElseThrow();
      default -> AnnualRow.OTHER;
    };
  }
}
