package org.gongkai.participation.message.work;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.Busy;
import org.gongkai.casework.OnlineLimits;
import org.gongkai.casework.TooMany;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Entry;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Taken;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.door.Submissions;
import org.gongkai.participation.message.Handling;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageKind;
import org.gongkai.participation.message.MessageMonth;
import org.gongkai.participation.message.MessageNumber;
import org.gongkai.participation.message.MessageStatus;
import org.gongkai.participation.message.Receipt;
import org.gongkai.participation.message.Terms;
import org.gongkai.secret.Fingerprints;
import org.gongkai.secret.QueryCodes;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages in: judged with all problems at once, stored with number, deadlines, count and
 * notices in one transaction, idempotent by {@code submissionId}, limited like requests.
 */
@Singleton
public class MessageIntake {

  /** The series of names under which submissions are claimed. */
  private static final String SUBMISSION = "MESSAGE-SUBMISSION";

  private static final String COUNTER = "MESSAGE#";

  /** So often a number is drawn anew when others draw at the same time. */
  private static final int TRIES = 60;

  private final MessageRoom room;
  private final MonthRoom months;
  private final Matters matters;
  private final MatterBook book;
  private final OfficeBook offices;
  private final OnlineLimits limits;
  private final QueryCodes queryCodes;
  private final Fingerprints fingerprints;

  MessageIntake(
      MessageRoom room,
      MonthRoom months,
      Matters matters,
      MatterBook book,
      OfficeBook offices,
      OnlineLimits limits,
      QueryCodes queryCodes,
      Fingerprints fingerprints) {
    this.room = room;
    this.months = months;
    this.matters = matters;
    this.book = book;
    this.offices = offices;
    this.limits = limits;
    this.queryCodes = queryCodes;
    this.fingerprints = fingerprints;
  }

  /**
   * Takes a message.
   *
   * @param tree the fields of the contract
   * @param address the writer's network address, for the limit
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws Refused with all problems
   * @throws TooMany above the office's limits
   * @throws Busy when others are stored at the same time; a repeat is safe
   */
  public AcceptedMessage submit(JsonNode tree, String address) {
    var problems = new Problems();
    Given<Plain> given = MessageFields.read(tree, problems);
    @Nullable Office office = office(given);
    problems.orRefuse();
    var sent = new Sent(given, Objects.requireNonNull(office), MessageFields.content(given));
    return first(sent).orElseGet(() -> counted(sent, address));
  }

  /** A message on its way into the table. */
  private record Sent(Given<Plain> given, Office office, String content) {

    String submission() {
      return given.get(MessageFields.SUBMISSION);
    }
  }

  private @Nullable Office office(Given<Plain> given) {
    String typed = given.orNull(MessageFields.OFFICE);
    if (typed == null) {
      return null;
    }
    Office office = OfficeCode.parse(typed).flatMap(offices::find).orElse(null);
    if (office == null) {
      given.wrong(MessageFields.OFFICE, Code.UNKNOWN_OFFICE, "没有找到这个受理机关，请核对机关代码");
    }
    return office;
  }

  private AcceptedMessage counted(Sent sent, String address) {
    return limits.within(
        limits.of("MESSAGE-", sent.office, address, sent.given.orNull(MessageFields.EMAIL)),
        wait -> tooMany(sent.office, wait),
        () -> store(sent),
        accepted -> !accepted.repeat());
  }

  private static TooMany tooMany(Office office, Duration wait) {
    String phone = office.phone() == null ? "" : "（电话 " + office.phone() + "）";
    return new TooMany(
        "短时间内提交的留言较多，这一条尚未提交。请稍后再试，或者直接联系%s%s。".formatted(office.name(), phone), wait);
  }

  /** The number is drawn anew, as long as others draw the same. */
  private AcceptedMessage store(Sent sent) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return storeOnce(sent);
      } catch (Taken e) {
        if (e.what() instanceof Beside.Claim) {
          return first(sent).orElseThrow(Busy::new);
        }
      } catch (Overtaken e) {
        // others counted the month at the same time
      }
      Submissions.pause(attempt);
    }
    throw new Busy();
  }

  private AcceptedMessage storeOnce(Sent sent) {
    Surroundings in = matters.in(sent.office);
    OfficeCode code = sent.office.code();
    int year = in.today().getYear();
    String counter = COUNTER + year;
    int seen = book.last(code, counter);
    Message message = message(sent, new MessageNumber(code, year, seen + 1).toString(), in.today());
    Change<Message> made =
        Change.to(message, "收到" + message.title())
            .also(months.counting(message, MessageMonth::plusReceived))
            .taking(new Beside.Raise(counter, seen, seen + 1))
            .taking(new Beside.Claim(SUBMISSION, sent.submission()))
            .taking(new Beside.Sealed(Sealed.WRITER, MessageFields.sealed(sent.given)));
    matters.make(
        room,
        MessageSteps.telling(made, room.notices(message, in, 1).received()),
        sent.office,
        new Matters.Done("receive", in.today(), Entry.SYSTEM));
    return accepted(message, in, false);
  }

  private Message message(Sent sent, String number, LocalDate today) {
    MessageKind kind = sent.given.get(MessageFields.KIND);
    return new Message(
        sent.office.code(),
        number,
        kind,
        MessageStatus.NEW,
        MessageFields.writer(sent.given),
        new Receipt(queryCodes.first(), fingerprints.content(sent.content)),
        Terms.of(kind, sent.office.settings().participation(), today),
        Handling.NONE);
  }

  private AcceptedMessage accepted(Message message, Surroundings in, boolean repeat) {
    return new AcceptedMessage(
        message.id(),
        queryCodes.code(message.id(), message.receipt().queryCode()),
        message.terms().receivedOn(),
        firstDue(message, in),
        repeat);
  }

  /** As it was when it came in, whatever was put off since. */
  private static LocalDate firstDue(Message message, Surroundings in) {
    return message.terms().extended(0).reply(in.calendar()).date();
  }

  /** The same message again gets the first answer; another content under its id is refused. */
  private Optional<AcceptedMessage> first(Sent sent) {
    OfficeCode code = sent.office.code();
    return book.claimed(code, SUBMISSION, sent.submission())
        .map(Subject::reference)
        .map(number -> book.documents(room, code, List.of(number)).get(number))
        .map(there -> repeated(there.matter(), sent));
  }

  private AcceptedMessage repeated(Message message, Sent sent) {
    if (!queryCodes.isKnown(message.receipt().queryCode())) {
      throw Submissions.reused("这条留言已经提交，编号" + message.id() + "；它的查询码已停用，请与受理机关联系");
    }
    if (!fingerprints.isContent(sent.content, message.receipt().content())) {
      throw Submissions.reused("这个提交编号已经用于另一条内容不同的留言；如要另行留言，请换一个提交编号");
    }
    return accepted(message, matters.in(sent.office), true);
  }
}
