package org.gongkai.web.open.search;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.search.Question;
import org.gongkai.web.open.OpenOffices;

/**
 * A question as it stands in an address.
 *
 * @param values by name; what is not asked for is missing
 */
public record SearchQuery(Map<String, String> values) {

  static final String PATH = "/open/search";

  private static final List<String> NAMES =
      List.of("q", "office", "column", "kind", "year", "sort", "page");

  /** So much of what was typed is shown again. */
  private static final int LONGEST = 300;

  public SearchQuery {
    values = Map.copyOf(values);
  }

  static SearchQuery of(MultivaluedMap<String, String> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
    return new SearchQuery(values);
  }

  /** A value, or nothing; what is far too long is cut. */
  public String get(String name) {
    String value = values.getOrDefault(name, "");
    return value.length() <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2));
  }

  /** Whether anything is asked. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The address of another page of the same. */
  String at(int page) {
    Map<String, String> other = new LinkedHashMap<>(values);
    other.put("page", Integer.toString(page));
    return PATH
        + "?"
        + NAMES.stream()
            .filter(other::containsKey)
            .map(name -> name + "=" + URLEncoder.encode(other.get(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  /** Reads questions. */
  @Singleton
  static class Reader {

    private final OpenOffices offices;

    Reader(OpenOffices offices) {
      this.offices = offices;
    }

    /**
     * The question.
     *
     * @throws org.gongkai.input.Refused with all that is wrong
     */
    Question question(SearchQuery query) {
      return Question.read(query.values::get, this::isOffice);
    }

    private boolean isOffice(String code) {
      return OfficeCode.parse(code).flatMap(offices::find).isPresent();
    }
  }
}
