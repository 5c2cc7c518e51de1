package org.gongkai.participation.message.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.participation.message.Message;

/**
 * Who hears of a message. Nothing of what was written, nor of who wrote it, stands in a notice:
 * what its writer is told is read when it is sent ({@link MessageCorrespondents}).
 *
 * @param message as it is then
 * @param of the number of the line of the record that tells of it
 */
record MessageNotices(
    Message message,
    Subject subject,
    Office office,
    WorkingDays calendar,
    int of,
    Instant now,
    String publicUrl) {

  /** It came in: the receipt, and the clerks who give it to somebody. */
  List<Beside> received() {
    var all = writer("message-receipt");
    for (Official clerk : office.all(Role.CLERK)) {
      all.add(official("message-new", clerk.id()));
    }
    return all;
  }

  /** It was given to an official. */
  List<Beside> assigned() {
    var all = new ArrayList<Beside>();
    String assignee = message.handling().assignee();
    if (assignee != null) {
      all.add(official("message-assigned", assignee));
    }
    return all;
  }

  /** Its writer, where there is an e-mail address. */
  List<Beside> writer(String kind) {
    var all = new ArrayList<Beside>();
    if (message.writer().email()) {
      all.add(notice(kind, Recipient.TheApplicant.APPLICANT, "WRITER"));
    }
    return all;
  }

  private Beside official(String kind, String id) {
    return notice(kind, new Recipient.AnOfficial(id), id);
  }

  private Beside notice(String kind, Recipient to, String whom) {
    var what = new NoticeKind(kind);
    var key = new Notice.Key(subject, "%06d-%s-%s".formatted(of, what.inId(), whom));
    return new Beside.Notify(Notice.mail(key, office.code(), what, to, values(), now));
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("number", message.id());
    values.put("what", message.kind().words());
    values.put("receivedOn", Words.day(message.terms().receivedOn()));
    values.put("dueOn", Words.day(message.terms().reply(calendar).date()));
    values.put("dueDays", message.terms().replyDays());
    values.put("extended", message.terms().extended());
    values.put("office", office.name());
    values.put("phone", office.phone() == null ? "" : office.phone());
    values.put("track", publicUrl + "/messages/track?number=" + message.id());
    values.put("desk", publicUrl + "/desk/messages/" + message.id());
    return values;
  }
}
