package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.Matters;
import org.gongkai.matter.SealedBook;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.WatchWords;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageMonth;
import org.jspecify.annotations.Nullable;

/** Lists messages: for the desk, and what everybody may see of them. */
@Singleton
public class Messages {

  private static final int PAGE = 50;
  private static final int PUBLIC_PAGE = 20;

  /** So many documents are looked at for a page. */
  private static final int LOOK = 1_000;

  private static final int MONTHS = 12;

  private final MessageRoom room;
  private final MonthRoom months;
  private final Matters matters;
  private final MatterBook book;
  private final SealedBook sealed;
  private final DeadlineBook deadlines;

  Messages(
      MessageRoom room,
      MonthRoom months,
      Matters matters,
      MatterBook book,
      SealedBook sealed,
      DeadlineBook deadlines) {
    this.room = room;
    this.months = months;
    this.matters = matters;
    this.book = book;
    this.sealed = sealed;
    this.deadlines = deadlines;
  }

  /**
   * A message of a list.
   *
   * @param texts what is sealed of it
   * @param mark which of the office's watch words stand in it, in words, or null
   */
  public record Row(Message message, Sealed texts, @Nullable String mark) {}

  /** A page of a list. */
  public record Page(List<Row> rows, @Nullable String next) {}

  /**
   * For the desk: what is open by the day of receipt, then the rest, newest first. Watch words are
   * looked for in what was read for the page, so that a page may have fewer rows, or none.
   */
  public Page list(Office office, MessageFilter filter, @Nullable String cursor) {
    Query<Message> query = new Query<>("", filter.open(), filter::fits, PAGE, LOOK, cursor);
    Page page =
        page(book.list(room, office.code(), query), office.settings().watchWords().lookout());
    return new Page(page.rows().stream().filter(filter::fits).toList(), page.next());
  }

  /** The same as the contract's JSON. */
  public Map<String, @Nullable Object> json(
      Office office, MessageFilter filter, @Nullable String cursor) {
    Surroundings in = matters.in(office);
    Page page = list(office, filter, cursor);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(
        "items",
        page.rows().stream().map(row -> MessageRoom.row(row.message(), row.texts(), in)).toList());
    body.put("next", page.next());
    return body;
  }

  /**
   * For everybody: what the writer allowed and the office published, newest first; what was
   * forgotten is left out.
   */
  public Page published(Office office, @Nullable String cursor) {
    Page page =
        page(
            book.list(
                room,
                office.code(),
                new Query<>("", false, Message::published, PUBLIC_PAGE, LOOK, cursor)),
            WatchWords.NONE.lookout());
    return new Page(page.rows().stream().filter(row -> !row.texts().gone()).toList(), page.next());
  }

  private Page page(Listed<Message> listed, WatchWords.Lookout lookout) {
    List<Subject> subjects = listed.items().stream().map(room::subject).toList();
    Map<Subject, Sealed> texts = Sealed.of(sealed, subjects);
    var rows = new ArrayList<Row>();
    for (Message message : listed.items()) {
      Sealed written = texts.getOrDefault(room.subject(message), new Sealed(Map.of(), Map.of()));
      rows.add(new Row(message, written, written.mark(lookout)));
    }
    return new Page(List.copyOf(rows), listed.next());
  }

  /** What is counted: of the last months, and of what is open now. */
  public Figures figures(Office office) {
    List<MessageMonth> counted =
        book.list(
                months,
                office.code(),
                new Query<MessageMonth>("", false, _ -> true, MONTHS, MONTHS, null))
            .items();
    return Figures.of(counted, overdue(matters.in(office)));
  }

  private Map<YearMonth, Integer> overdue(Surroundings in) {
    Map<YearMonth, Integer> late = new HashMap<>();
    List<String> ids =
        deadlines.due(in.office().code(), in.today().minusDays(1)).deadlines().stream()
            .filter(one -> one.kind() == DeadlineKind.REPLY)
            .map(one -> one.subject().reference())
            .toList();
    book.documents(room, in.office().code(), ids).values().stream()
        .map(MatterBook.Versioned::matter)
        .forEach(
            message -> late.merge(YearMonth.from(message.terms().receivedOn()), 1, Integer::sum));
    return late;
  }

  /** Name and addresses of a writer, as they were read, and the message with that on its record. */
  public record Read(Kept<Message> kept, Sealed texts) {}

  /**
   * Reads who wrote a message; that it was read stands in the record.
   *
   * @throws org.gongkai.matter.Overtaken when somebody changed the message at that moment
   */
  public Read writer(Kept<Message> kept, Office office, Official by) {
    var done = new Matters.Done("read-writer", matters.in(office).today(), by.id());
    Kept<Message> after =
        matters.change(room, kept, Change.to(kept.matter(), "查看了留言人的姓名和联系方式"), office, done);
    return new Read(after, room.texts(after.matter()));
  }
}
