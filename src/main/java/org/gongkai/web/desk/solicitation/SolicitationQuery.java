package org.gongkai.web.desk.solicitation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.work.SolicitationFilter;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list as they stand in its address.
 *
 * @param values by name; what is not asked for is missing
 */
public record SolicitationQuery(Map<String, String> values) {

  static final String PATH = "/desk/solicitations";
  private static final String CURSOR = "cursor";
  private static final List<String> NAMES = List.of("q", "state", CURSOR);

  public SolicitationQuery {
    values = Map.copyOf(values);
  }

  static SolicitationQuery of(MultivaluedMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
    return new SolicitationQuery(values);
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
  public boolean later() {
    return cursor() != null;
  }

  /** Whether anything but the page is asked for. */
  public boolean filtered() {
    return values.containsKey("q") || values.containsKey("state");
  }

  /**
   * The filter.
   *
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  SolicitationFilter filter() {
    return SolicitationFilter.read(values::get);
  }

  /** The same from another page on; null for the first. */
  SolicitationQuery at(@Nullable String cursor) {
    Map<String, String> other = new LinkedHashMap<>(values);
    other.remove(CURSOR);
    if (cursor != null) {
      other.put(CURSOR, cursor);
    }
    return new SolicitationQuery(other);
  }

  /** The path with the query. */
  String address(String path) {
    String query =
        NAMES.stream()
            .filter(values::containsKey)
            .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The address of the first page. */
  public String first() {
    return at(null).address(PATH);
  }

  /** The address of the same as a spreadsheet. */
  public String sheet() {
    return at(null).address(PATH + "/list.xlsx");
  }

  /** What can be asked for. */
  public List<FormView.Option> states() {
    return Stream.concat(
            Stream.of(new FormView.Option("", "全部", get("state").isEmpty())),
            Stream.of(SolicitationState.values())
                .map(
                    one ->
                        new FormView.Option(
                            one.name(), one.words(), get("state").equals(one.name()))))
        .toList();
  }
}
