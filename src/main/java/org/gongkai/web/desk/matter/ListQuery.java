package org.gongkai.web.desk.matter;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as they stand in its address.
 *
 * @param path of the list
 * @param names what can be asked for, in the order of the address
 * @param values by name; what is not asked for is missing
 */
public record ListQuery(String path, List<String> names, Map<String, String> values) {

  private static final String CURSOR = "cursor";

  public ListQuery {
    names = List.copyOf(names);
    values = Map.copyOf(values);
  }

  /** The query of a request; what else stands in it is left out. */
  public static ListQuery of(
      String path, List<String> names, MultivaluedMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    Stream.concat(names.stream(), Stream.of(CURSOR))
        .forEach(
            name -> {
              String value = parameters.getFirst(name);
              if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
              }
            });
    return new ListQuery(path, names, values);
  }

  /** A value, or nothing. */
  public String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** A value, or null, for who reads a filter of it. */
  public @Nullable String value(String name) {
    return values.get(name);
  }

  /** Where the page begins, or null for the first. */
  public @Nullable String cursor() {
    return values.get(CURSOR);
  }

  /** Whether it does not begin with the first. */
  public boolean isLater() {
    return cursor() != null;
  }

  /** Whether anything but the page is asked for. */
  public boolean isFiltered() {
    return names.stream().anyMatch(values::containsKey);
  }

  /** The address of another page of the same; null for the first. */
  public String at(@Nullable String cursor) {
    return address(path, cursor);
  }

  /** The address of the first page. */
  public String first() {
    return at(null);
  }

  /** The address of the same as a spreadsheet. */
  public String sheet() {
    return address(path + "/list.xlsx", null);
  }

  private String address(String to, @Nullable String cursor) {
    Map<String, String> asked = new LinkedHashMap<>();
    names.stream().filter(values::containsKey).forEach(name -> asked.put(name, get(name)));
    if (cursor != null) {
      asked.put(CURSOR, cursor);
    }
    String query =
        asked.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? to : to + "?" + query;
  }

  /** What can be chosen of an enumeration, with the one that is. */
  public <E extends Enum<E>> List<FormView.Option> options(
      String name, E[] all, Function<E, String> words) {
    return options(name, Stream.of(all).map(one -> Map.entry(one.name(), words.apply(one))));
  }

  /** What can be chosen, each with its words, and the one that is; all of them at first. */
  public List<FormView.Option> options(String name, Stream<Map.Entry<String, String>> all) {
    String chosen = get(name);
    return Stream.concat(Stream.of(Map.entry("", "全部")), all)
        .map(one -> new FormView.Option(one.getKey(), one.getValue(), chosen.equals(one.getKey())))
        .toList();
  }
}
