package org.gongkai.request;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;

/** The deadlines that follow from where a request stands. */
record RequestDeadlines(Request request, WorkingDays calendar) {

  List<Deadline> open() {
    var open = new ArrayList<Deadline>();
    if (!request.status().isOpen()) {
      return open;
    }
    receipt(open);
    request
        .clock(calendar)
        .ifPresent(
            clock -> open.add(owned(DeadlineKind.ANSWER, request.receipt().of(), clock.due())));
    Request.Extension.Asked asked = request.extension().asked();
    if (asked != null) {
      DueDate due = request.due(calendar).orElseThrow();
      open.add(deadline(DeadlineKind.EXTENSION_APPROVAL, asked.of(), due, Owner.Everyone.HEADS));
    }
    for (Request.AwaitedDispatch paper : request.awaited()) {
      request
          .clock(calendar, paper.extensionBefore())
          .ifPresent(clock -> open.add(owned(DeadlineKind.DISPATCH, paper.of(), clock.due())));
    }
    return open;
  }

  /** The day of arrival; after an attempt the next working day (国办公开办函〔2015〕207号). */
  private void receipt(List<Deadline> open) {
    Request.Receipt receipt = request.receipt();
    if (receipt.on() != null) {
      return;
    }
    DueDate due =
        receipt.lastAttempt() == null
            ? DueDate.fixed(request.filing().on())
            : calendar.due(receipt.lastAttempt(), 1);
    open.add(deadline(DeadlineKind.RECEIPT, receipt.of(), due, Owner.Everyone.CLERKS));
  }

  /** The handler's, or the clerks' while there is none. */
  private Deadline owned(DeadlineKind kind, int of, DueDate due) {
    String handler = request.assignee();
    return deadline(
        kind, of, due, handler == null ? Owner.Everyone.CLERKS : new Owner.Official(handler));
  }

  private Deadline deadline(DeadlineKind kind, int of, DueDate due, Owner owner) {
    RequestNumber number = request.number();
    String title = request.filing().information().heading();
    return new Deadline(number.office(), number.subject(), kind, of, due, owner, title);
  }
}
