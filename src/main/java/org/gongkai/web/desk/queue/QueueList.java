package org.gongkai.web.desk.queue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.ToDecide;
import org.gongkai.input.Problem;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Answer;
import org.gongkai.request.Channel;
import org.gongkai.request.Status;
import org.gongkai.web.desk.Band;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The queue as it is shown.
 *
 * @param query as the address has it
 * @param more the address of the next page, or null
 * @param total how many rows there are, of those that were read
 * @param truncated whether more match than were read
 * @param handlers who requests can be assigned to by whoever looks; empty when they may not
 * @param views queries at a press
 * @param saved the official's own ones, by their names
 * @param chosen numbers that are ticked
 */
public record QueueList(
    QueueQuery query,
    List<Row> rows,
    @Nullable String more,
    @Nullable String back,
    int total,
    boolean truncated,
    List<Problem> problems,
    Office office,
    List<FormView.Option> handlers,
    List<QueueQuery.Chip> views,
    List<QueueQuery.Chip> saved,
    Set<String> chosen) {

  /** The order that puts first what is assigned to who looks. */
  static final String OWN = "own";

  /** A page of the queue. */
  static final int PAGE = 50;

  /** Sorted in memory up to here; further ones by the cursor of the index. */
  static final int MOST = 500;

  /** Requests that stay ticked: they were chosen and are still to be done. */
  public boolean isChosen(Row row) {
    return chosen.contains(row.number);
  }

  /** The same with these requests ticked. */
  QueueList choosing(Set<String> numbers) {
    return new QueueList(
        query, rows, more, back, total, truncated, problems, office, handlers, views, saved,
        numbers);
  }

  /** A request. */
  public record Row(
      String number,
      int version,
      String title,
      String maskedName,
      @Nullable LocalDate receivedOn,
      LocalDate arrivedOn,
      @Nullable DueDate due,
      String left,
      Band band,
      Status status,
      @Nullable String assigneeId,
      String assignee,
      ToDecide toDecide,
      boolean returned,
      String channel,
      String answer) {

    static Row of(CaseBook.DeskRow row, Office office, WorkingDays calendar, LocalDate today) {
      DueDate due = row.answerDue(today);
      boolean open = row.status().isOpen();
      Integer left = due == null || !open ? null : calendar.left(today, due.date());
      String assignee = row.assignee();
      Channel channel = row.channel();
      Answer.Kind answer = row.answer();
      return new Row(
          row.number().toString(),
          row.version(),
          row.title(),
          row.maskedName(),
          row.receivedOn(),
          row.arrivedOn(),
          due,
          open ? Band.left(left) : "已办结",
          open ? Band.of(left) : Band.LATER,
          row.status(),
          assignee,
          assignee == null ? "未分办" : office.official(assignee).map(Official::name).orElse(assignee),
          row.toDecide(),
          row.returned(),
          channel == null ? "" : channel.words(),
          answer == null ? "" : answer.words());
    }
  }

  /**
   * The head of a column.
   *
   * @param address sorts by it; null where that makes no sense
   * @param sorted ascending, descending or empty
   */
  public record Head(String words, @Nullable String address, String sorted) {}

  private static final Comparator<Row> BY_NUMBER = Comparator.comparing(Row::number);
  private static final Comparator<Row> BY_DUE =
      Comparator.comparing(row -> row.due == null ? LocalDate.MAX : row.due.date());

  private static final Map<String, Comparator<Row>> ORDERS =
      Map.of(
          "due", BY_DUE,
          "received", Comparator.comparing(Row::arrivedOn),
          "number", BY_NUMBER,
          "title", Comparator.comparing(Row::title),
          "applicant", Comparator.comparing(Row::maskedName),
          "status", Comparator.comparing(Row::status),
          "assignee", Comparator.comparing(Row::assignee));

  /** As the query asks, for who looks: {@link QueueQuery#OWN_FIRST} depends on it. */
  static Comparator<Row> order(QueueQuery query, Official who) {
    Comparator<Row> order =
        query.column().equals(OWN)
            ? Comparator.comparing(row -> !who.id().equals(row.assigneeId))
            : ORDERS.getOrDefault(query.column(), BY_DUE);
    Comparator<Row> chosen = query.isReversed() ? order.reversed() : order;
    return chosen.thenComparing(BY_DUE).thenComparing(BY_NUMBER);
  }

  /** By the date due. */
  public static Comparator<Row> usualOrder() {
    return BY_DUE.thenComparing(BY_NUMBER);
  }

  public List<Head> heads() {
    return List.of(
        head("number", "编号"),
        head("title", "事项"),
        head("received", "收到日期"),
        head("due", "答复期限"),
        new Head("剩余", null, ""),
        head("status", "状态"),
        head("assignee", "承办人"));
  }

  private Head head(String column, String words) {
    boolean here = query.column().equals(column);
    boolean turn = here && !query.isReversed();
    return new Head(
        words,
        query.with("sort", turn ? "-" + column : column).address(),
        here ? (query.isReversed() ? "descending" : "ascending") : "");
  }

  /** The name under which the official keeps this very query, or null. */
  public @Nullable String kept() {
    String here = query.fromTheFirst().address();
    return saved.stream()
        .filter(chip -> chip.address().equals(here))
        .map(QueueQuery.Chip::words)
        .findFirst()
        .orElse(null);
  }

  /** Whether what is assigned to who looks comes first. */
  public boolean ownFirst() {
    return query.get("sort").equals(OWN);
  }

  /** The same rows as a spreadsheet. */
  public String sheet() {
    return query.address("/desk/requests.xlsx");
  }

  /** Whether something was looked for by words. */
  public boolean isSearched() {
    return !query.get("q").isEmpty();
  }

  /** Whether those that were closed are left out of it. */
  public boolean isOpenAlone() {
    return query.get("status").equals("open");
  }

  /** The same words looked for everywhere; null where that was done. */
  public @Nullable String everywhere() {
    String wide = query.wide().address();
    return isSearched() && !wide.equals(query.address()) ? wide : null;
  }

  /** The filters that are on. */
  public List<QueueQuery.Chip> chips() {
    return query.chips(office);
  }

  public List<FormView.Option> statuses() {
    return marked(
        "status",
        Stream.concat(
            Stream.of(
                FormView.option("open", "未办结"),
                FormView.option("all", "全部"),
                FormView.option("closed", "已办结")),
            Stream.of(Status.values()).map(s -> FormView.option(s.name(), s.words()))));
  }

  public List<FormView.Option> assignees() {
    return marked(
        "assignee",
        Stream.concat(
            Stream.of(FormView.option("", "所有人"), FormView.option(QueueQuery.NOBODY, "未分办")),
            office.all(Role.HANDLER).stream().map(o -> FormView.option(o.id(), o.name()))));
  }

  public List<FormView.Option> channels() {
    return marked(
        "channel",
        Stream.concat(
            Stream.of(FormView.option("", "所有渠道")),
            Stream.of(Channel.values()).map(c -> FormView.option(c.name(), c.words()))));
  }

  public List<FormView.Option> answers() {
    return marked(
        "answer",
        Stream.concat(
            Stream.of(FormView.option("", "所有结果")),
            Stream.of(Answer.Kind.values()).map(k -> FormView.option(k.name(), k.words()))));
  }

  public List<FormView.Option> sorts() {
    return marked(
        "sort",
        Stream.of(
            FormView.option("due", "期限，先到的在前"),
            FormView.option("-due", "期限，后到的在前"),
            FormView.option(OWN, "我承办的在前"),
            FormView.option("received", "收到日期，早的在前"),
            FormView.option("-received", "收到日期，晚的在前"),
            FormView.option("number", "编号"),
            FormView.option("title", "事项"),
            FormView.option("applicant", "申请人"),
            FormView.option("status", "状态"),
            FormView.option("assignee", "承办人")));
  }

  private List<FormView.Option> marked(String name, Stream<FormView.Option> all) {
    String chosen = query.get(name);
    return all.map(o -> new FormView.Option(o.name(), o.words(), o.name().equals(chosen))).toList();
  }
}
