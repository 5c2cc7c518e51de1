package org.gongkai.casework;

import java.util.Set;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Recipient;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent.Paper;
import org.gongkai.request.Status;

/**
 * Whether an applicant must still be told what waits for a person: a letter to post, a call to
 * make. What the request has overtaken leaves the lists.
 */
public final class StillNeeded {

  /** They say how the request stands; once it has ended another notice says that. */
  private static final Set<String> ON_THE_WAY =
      Set.of(
          "receipt",
          "receipt-confirmed",
          "supplemented",
          "consultation-opened",
          "consultation-closed",
          "fee-paid",
          "reasons-asked",
          "postponed",
          "dates-moved");

  private StillNeeded() {}

  /** Whether the notice is still needed now. */
  public static boolean is(Notice notice, Request now) {
    if (!(notice.to() instanceof Recipient.TheApplicant)) {
      return true;
    }
    NoticeKind kind = notice.kind();
    for (Paper paper : Paper.values()) {
      if (paper != Paper.ANSWER && RequestNotices.kindOf(paper).equals(kind)) {
        return awaits(notice, paper, now);
      }
    }
    return switch (kind.name()) {
      case "receipt-pending" -> now.status() == Status.AWAITING_RECEIPT;
      case "answer-ready" -> now.status() == Status.APPROVED;
      default -> now.status().isOpen() || !ON_THE_WAY.contains(kind.name());
    };
  }

  /** Its dispatch is still to be recorded, and the request has not ended otherwise. */
  private static boolean awaits(Notice notice, Paper paper, Request now) {
    int event = RequestNotices.event(notice.key()).orElse(0);
    return (now.status().isOpen() || paper == Paper.GIVEN_UP)
        && now.awaited().stream().anyMatch(a -> a.what() == paper && a.of() == event);
  }
}
