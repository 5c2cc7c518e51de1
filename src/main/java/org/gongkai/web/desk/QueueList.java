package org.gongkai.web.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.input.Problem;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * The queue as it is shown.
 *
 * @param query as the address has it
 * @param more the address of the next page, or null
 * @param total how many rows there are, of those that were read
 * @param truncated whether more match than were read
 */
public record QueueList(
    Query query,
    List<Row> rows,
    @Nullable String more,
    @Nullable String back,
    int total,
    boolean truncated,
    List<Problem> problems,
    List<FormView.Option> statuses,
    List<FormView.Option> assignees,
    List<FormView.Option> sorts) {

  /** A page of the queue. */
  static final int PAGE = 50;

  /** Sorted in memory up to here; further ones by the cursor of the index. */
  static final int MOST = 500;

  /** Stands for requests that nobody is assigned to. */
  static final String NOBODY = "-";

  /** The filters in the address. */
  public record Query(
      String status,
      String assignee,
      String dueBefore,
      String q,
      String sort,
      int page,
      String cursor) {

    static Query of(
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String dueBefore,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String cursor) {
      int n = page != null && page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1;
      return new Query(
          or(status, "open"),
          or(assignee, ""),
          or(dueBefore, ""),
          or(q, ""),
          or(sort, "due"),
          n,
          or(cursor, ""));
    }

    private static String or(@Nullable String text, String other) {
      return text == null || text.isBlank() ? other : text.strip();
    }

    /** The statuses as the API takes them. */
    @Nullable String statuses() {
      return switch (status) {
        case "all" -> null;
        case "open" -> names(Status::isOpen);
        case "closed" -> names(s -> !s.isOpen());
        default -> status;
      };
    }

    private static String names(java.util.function.Predicate<Status> which) {
      return Stream.of(Status.values())
          .filter(which)
          .map(Status::name)
          .collect(Collectors.joining(","));
    }

    String address(int page, String cursor) {
      var address = new StringBuilder("/desk/requests?status=").append(encode(status));
      append(address, "assignee", assignee);
      append(address, "dueBefore", dueBefore);
      append(address, "q", q);
      append(address, "sort", sort.equals("due") ? "" : sort);
      append(address, "page", page == 1 ? "" : Integer.toString(page));
      append(address, "cursor", cursor);
      return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
      if (!value.isEmpty()) {
        address.append('&').append(name).append('=').append(encode(value));
      }
    }

    private static String encode(String text) {
      return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** A request. */
  public record Row(
      String number,
      String title,
      String maskedName,
      @Nullable LocalDate receivedOn,
      LocalDate arrivedOn,
      @Nullable DueDate due,
      String left,
      Band band,
      Status status,
      String assignee,
      boolean awaitsHead) {

    static Row of(CaseBook.DeskRow row, Office office, WorkingDays calendar, LocalDate today) {
      DueDate due = row.answerDue(today);
      boolean open = row.status().isOpen();
      Integer left = due == null || !open ? null : calendar.left(today, due.date());
      String assignee = row.assignee();
      return new Row(
          row.number().toString(),
          row.title(),
          row.maskedName(),
          row.receivedOn(),
          row.arrivedOn(),
          due,
          open ? Band.left(left) : "已办结",
          open ? Band.of(left) : Band.LATER,
          row.status(),
          assignee == null ? "未分办" : office.official(assignee).map(Official::name).orElse(assignee),
          row.awaitsHead());
    }
  }

  static List<FormView.Option> statuses(Query query) {
    return marked(
        query.status,
        Stream.concat(
            Stream.of(
                FormView.option("open", "未办结"),
                FormView.option("all", "全部"),
                FormView.option("closed", "已办结")),
            Stream.of(Status.values()).map(s -> FormView.option(s.name(), s.words()))));
  }

  static List<FormView.Option> assignees(Query query, Office office) {
    return marked(
        query.assignee,
        Stream.concat(
            Stream.of(FormView.option("", "所有人"), FormView.option(NOBODY, "未分办")),
            office.all(Role.HANDLER).stream().map(o -> FormView.option(o.id(), o.name()))));
  }

  static List<FormView.Option> sorts(Query query) {
    return marked(
        query.sort,
        Stream.of(
            FormView.option("due", "期限"),
            FormView.option("received", "收到日期"),
            FormView.option("number", "编号"),
            FormView.option("assignee", "承办人")));
  }

  private static List<FormView.Option> marked(String chosen, Stream<FormView.Option> all) {
    return all.map(o -> new FormView.Option(o.name(), o.words(), o.name().equals(chosen))).toList();
  }

  static Comparator<Row> order(String sort) {
    Comparator<Row> byNumber = Comparator.comparing(Row::number);
    Comparator<Row> byDue =
        Comparator.comparing(
            (Row row) -> row.due == null ? LocalDate.MAX : row.due.date(),
            Comparator.naturalOrder());
    return switch (sort) {
      case "received" -> Comparator.comparing(Row::arrivedOn).thenComparing(byNumber);
      case "number" -> byNumber;
      case "assignee" ->
          Comparator.comparing((Function<Row, String>) Row::assignee)
              .thenComparing(byDue)
              .thenComparing(byNumber);
      default -> byDue.thenComparing(byNumber);
    };
  }
}
