package org.gongkai.web.desk.queue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.input.Problems;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.request.Answer;
import org.gongkai.request.Channel;
import org.gongkai.request.Status;
import org.gongkai.web.desk.DeskWords;
import org.jspecify.annotations.Nullable;

/**
 * Filters, order and page of the queue as the address has them: {@code q}, {@code status} (a
 * status, {@code open}, {@code closed} or {@code all}), {@code assignee} (an official or {@code -}
 * for nobody), {@code dueBefore}, {@code from} and {@code to} (days of arrival), {@code channel},
 * {@code answer}, {@code sort} (a column, {@code -} before it for the other way round), {@code
 * page}, {@code cursor}.
 *
 * @param values what is given, without what is as usual
 */
public record QueueQuery(Map<String, String> values) {

  /** Stands for requests that nobody is assigned to. */
  static final String NOBODY = CaseBook.DeskQuery.NOBODY;

  /** What {@code q} is in an address: the words looked for, sealed. */
  static final String SEALED = "s";

  /** Open ones by the date due. */
  public static final QueueQuery USUAL = new QueueQuery(Map.of());

  /** The same, one's own first. */
  static final QueueQuery OWN_FIRST = new QueueQuery(Map.of("sort", QueueList.OWN));

  private static final List<String> FILTERS =
      List.of("q", "status", "assignee", "dueBefore", "from", "to", "channel", "answer");
  private static final List<String> REST = List.of("sort", "page", "cursor");
  private static final Map<String, String> USUALLY =
      Map.of("status", "open", "sort", "due", "page", "1");
  private static final int LONGEST = 200;
  private static final String UNKNOWN = "不认识的选项";

  static QueueQuery of(MultivaluedMap<String, String> parameters) {
    var values = new LinkedHashMap<String, String>();
    for (String name : Stream.concat(FILTERS.stream(), REST.stream()).toList()) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip().substring(0, Math.min(value.strip().length(), LONGEST)));
      }
    }
    values.entrySet().removeIf(e -> e.getValue().equals(USUALLY.get(e.getKey())));
    return new QueueQuery(values);
  }

  /** A query as {@link #text} has it. */
  static QueueQuery parse(String text) {
    var parameters = new MultivaluedHashMap<String, String>();
    for (String pair : text.split("&")) {
      int to = pair.indexOf('=');
      if (to > 0) {
        parameters.add(
            pair.substring(0, to),
            URLDecoder.decode(pair.substring(to + 1), StandardCharsets.UTF_8));
      }
    }
    return of(parameters);
  }

  /**
   * Filters and order in one line, from the first page; without the words looked for, which may be
   * somebody's name or phone.
   */
  String text() {
    String address = toBeKept().address("");
    return address.isEmpty() ? "" : address.substring(1);
  }

  /** What of it can be kept under a name. */
  private QueueQuery toBeKept() {
    return fromTheFirst().paged("q", "");
  }

  /** Whether there is anything that can be kept. */
  public boolean isKeepable() {
    return !toBeKept().values.isEmpty();
  }

  /** The same from the first page. */
  QueueQuery fromTheFirst() {
    return at(1, null);
  }

  /** A value, or what it usually is. */
  public String get(String name) {
    return values.getOrDefault(name, USUALLY.getOrDefault(name, ""));
  }

  /** Whether it shows anything else than all open requests from the first on. */
  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(values::containsKey) || values.containsKey("cursor");
  }

  private @Nullable String given(String name) {
    return values.get(name);
  }

  /** The page, from 1. */
  int page() {
    String page = get("page");
    return page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1;
  }

  boolean isReversed() {
    return get("sort").startsWith("-");
  }

  /** The column that is sorted by. */
  String column() {
    return isReversed() ? get("sort").substring(1) : get("sort");
  }

  /** The same from the first page, with one thing changed; an empty value takes it away. */
  QueueQuery with(String name, String value) {
    return paged(name, value).paged("page", "").paged("cursor", "");
  }

  /** The same looking for these words, which stand sealed in its addresses. */
  QueueQuery searching(String words, String token) {
    var next = new LinkedHashMap<>(values);
    next.put("q", words);
    next.put(SEALED, token);
    return new QueueQuery(next);
  }

  /** The same words looked for everywhere, whatever became of the request. */
  QueueQuery wide() {
    var next = new LinkedHashMap<String, String>();
    Stream.of("q", SEALED).filter(values::containsKey).forEach(name -> next.put(name, get(name)));
    next.put("status", "all");
    return new QueueQuery(next);
  }

  private QueueQuery paged(String name, String value) {
    var next = new LinkedHashMap<>(values);
    if (name.equals("q")) {
      next.remove(SEALED);
    }
    if (value.isEmpty() || value.equals(USUALLY.get(name))) {
      next.remove(name);
    } else {
      next.put(name, value);
    }
    return new QueueQuery(next);
  }

  /** The same at another page. */
  QueueQuery at(int page, @Nullable String cursor) {
    return paged("page", Integer.toString(page)).paged("cursor", cursor == null ? "" : cursor);
  }

  /** The path with the query. */
  public String address() {
    return address("/desk/requests");
  }

  /** The same of another path. */
  String address(String path) {
    String query =
        values.entrySet().stream()
            .filter(e -> !e.getKey().equals("q") || !values.containsKey(SEALED))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The filter as the desk takes it. */
  Desk.Filter filter(@Nullable String cursor) {
    return new Desk.Filter(
        statuses(),
        given("assignee"),
        given("dueBefore"),
        given("from"),
        given("to"),
        given("channel"),
        given("answer"),
        given("q"),
        cursor);
  }

  private @Nullable String statuses() {
    return switch (get("status")) {
      case "all" -> null;
      case "open" -> names(Status::isOpen);
      case "closed" -> names(s -> !s.isOpen());
      default -> get("status");
    };
  }

  private static String names(Predicate<Status> which) {
    return Stream.of(Status.values())
        .filter(which)
        .map(Status::name)
        .collect(Collectors.joining(","));
  }

  /** What a filter is called on the page. */
  static String label(String name) {
    return switch (name) {
      case "status" -> "状态";
      case "assignee" -> "承办人";
      case "dueBefore" -> "期限早于";
      case "from" -> "收到日期从";
      case "to" -> "收到日期到";
      case "channel" -> "渠道";
      case "answer" -> "结果";
      case "cursor" -> "翻页位置";
      default -> "查找";
    };
  }

  /** A filter that is on, and the address without it. */
  public record Chip(String words, String address) {}

  /** The filters that are on. */
  List<Chip> chips(Office office) {
    return FILTERS.stream()
        .filter(values::containsKey)
        .map(name -> new Chip(words(name, get(name), office), with(name, "").address()))
        .toList();
  }

  private static String words(String name, String value, Office office) {
    return switch (name) {
      case "status" -> "状态：" + named(Status.class, value).map(Status::words).orElse(span(value));
      case "assignee" ->
          "承办人："
              + (value.equals(NOBODY)
                  ? "未分办"
                  : office.official(value).map(Official::name).orElse(value));
      case "dueBefore" -> "期限早于" + day(value);
      case "from" -> day(value) + "起收到";
      case "to" -> day(value) + "以前收到";
      case "channel" -> "渠道：" + named(Channel.class, value).map(Channel::words).orElse(UNKNOWN);
      case "answer" ->
          "结果：" + named(Answer.Kind.class, value).map(Answer.Kind::words).orElse(UNKNOWN);
      default -> "查找：" + value;
    };
  }

  private static String span(String status) {
    return switch (status) {
      case "all" -> "全部";
      case "closed" -> "已办结";
      default -> UNKNOWN;
    };
  }

  private static String day(String value) {
    return Problems.parseDay(value).map(DeskWords::brief).orElse(value);
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }

  /** A query at a press. */
  static QueueQuery dueBefore(LocalDate day) {
    return USUAL.with("dueBefore", day.toString());
  }
}
