package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Revision;
import org.gongkai.matter.Room;
import org.gongkai.matter.SealedBook;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.Terms;
import org.jspecify.annotations.Nullable;

/** The family of messages (留言). */
@Singleton
public class MessageRoom implements Room<Message> {

  /** The room of its subjects. */
  public static final String NAME = "MESSAGE";

  private final SealedBook sealed;
  private final Clock clock;
  private final String publicUrl;
  private final List<Step<Message>> steps;

  MessageRoom(SealedBook sealed, MonthRoom months, Clock clock, GongkaiConfig config) {
    this.sealed = sealed;
    this.clock = clock;
    this.publicUrl = config.publicUrl();
    this.steps = new MessageSteps(this, months).all();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalDate since(Message message) {
    return message.terms().receivedOn();
  }

  @Override
  public String path() {
    return "messages";
  }

  @Override
  public String words() {
    return "留言";
  }

  @Override
  public Class<Message> type() {
    return Message.class;
  }

  @Override
  public boolean countsWorkingDays() {
    return true;
  }

  @Override
  public List<Deadline> deadlines(Message message, Surroundings in) {
    return message.deadlines(subject(message), in.calendar());
  }

  /** Its writer is told another day of reply. */
  @Override
  public List<Beside> redated(
      Message message, List<Revision.Moved> moved, int line, Surroundings in) {
    return moved.stream()
        .filter(one -> one.kind() == DeadlineKind.REPLY)
        .findFirst()
        .map(one -> notices(message, in, line).redated(one.from()))
        .orElse(List.of());
  }

  @Override
  public List<Step<Message>> steps() {
    return steps;
  }

  /** What an official sees; name and addresses of the writer are read by themselves. */
  @Override
  public Map<String, @Nullable Object> fields(Message message, Surroundings in) {
    Sealed texts = texts(message);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(row(message, texts, in));
    fields.put("content", texts.content());
    fields.put(
        "reach", Map.of("email", message.writer().email(), "phone", message.writer().phone()));
    fields.put("mayPublish", message.writer().mayPublish());
    fields.put("extended", message.terms().extended());
    fields.put("extensionReason", texts.extension());
    fields.put("answer", texts.answer());
    fields.put("reason", texts.reason());
    return fields;
  }

  /** What a list shows of it. */
  static Map<String, @Nullable Object> row(Message message, Sealed texts, Surroundings in) {
    Terms terms = message.terms();
    Ending ending = message.handling().ending();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("number", message.id());
    row.put("status", message.status());
    row.put("kind", message.kind());
    row.put("title", texts.title());
    row.put("maskedName", message.writer().maskedName());
    row.put("assignee", message.handling().assignee());
    row.put("receivedOn", terms.receivedOn());
    row.put("replyDueOn", terms.reply(in.calendar()).date());
    row.put("vetoOn", terms.veto());
    row.put("endedOn", ending == null ? null : ending.on());
    row.put("late", ending == null ? null : ending.late());
    row.put("published", message.published());
    row.put("to", ending == null ? null : ending.to());
    return row;
  }

  /** Open ones by the day of receipt, the rest by the day of their end. */
  @Override
  public Place place(Message message) {
    Ending ending = message.handling().ending();
    return ending == null
        ? new Place("", true, message.terms().receivedOn())
        : new Place("", false, ending.on());
  }

  /** What its deadlines and notices name. */
  public Subject subject(Message message) {
    return subject(message.office(), message.id());
  }

  /** What is sealed beside it. */
  public Sealed texts(Message message) {
    return Sealed.of(sealed, subject(message));
  }

  /** Who hears of it as it is after a command. */
  MessageNotices notices(Message after, Situation<Message> now) {
    return notices(after, now.in(), now.kept().record().size() + 1);
  }

  MessageNotices notices(Message after, Surroundings in, int of) {
    return new MessageNotices(
        after, subject(after), in.office(), in.calendar(), of, clock.instant(), publicUrl);
  }
}
