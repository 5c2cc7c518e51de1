package org.gongkai.web.desk.message;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.participation.message.work.MessageFilter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list as they stand in its address.
 *
 * @param values by name; what is not asked for is missing
 */
public record MessageQuery(Map<String, String> values) {

  static final String PATH = "/desk/messages";
  private static final String CURSOR = "cursor";
  private static final List<String> NAMES = List.of("status", "kind", "assignee", CURSOR);

  public MessageQuery {
    values = Map.copyOf(values);
  }

  static MessageQuery of(MultivaluedMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
    return new MessageQuery(values);
  }

  /** A value, or nothing. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** Where the page begins, or null for the first. */
  @Nullable String cursor() {
    return values.get(CURSOR);
  }

  /** Whether it does not begin with the first. */
  public boolean isLater() {
    return cursor() != null;
  }

  /** Whether anything but the page is asked for. */
  public boolean isFiltered() {
    return values.keySet().stream().anyMatch(name -> !name.equals(CURSOR));
  }

  /**
   * The filter.
   *
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  MessageFilter filter() {
    return MessageFilter.read(values::get);
  }

  /** The same from another page on; null for the first. */
  MessageQuery at(@Nullable String cursor) {
    Map<String, String> other = new LinkedHashMap<>(values);
    other.remove(CURSOR);
    if (cursor != null) {
      other.put(CURSOR, cursor);
    }
    return new MessageQuery(other);
  }

  /** The path with the query. */
  String address() {
    String query =
        NAMES.stream()
            .filter(values::containsKey)
            .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }
}
