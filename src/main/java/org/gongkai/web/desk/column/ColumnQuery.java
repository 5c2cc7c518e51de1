package org.gongkai.web.desk.column;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.work.ColumnFilter;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.web.http.BadQuery;
import org.jspecify.annotations.Nullable;

/** Which columns are asked for, as it stands in an address. */
record ColumnQuery(ColumnFilter filter) {

  /**
   * Reads it; what is blank is not asked for.
   *
   * @throws BadQuery for an unknown state or item of the Regulation
   */
  static ColumnQuery read(
      @Nullable String state,
      @Nullable String area,
      @Nullable String owner,
      @Nullable String legal) {
    var problems = new Problems();
    ColumnState wanted = problems.oneOf("state", "状态", state, ColumnState.class);
    String code = text(legal);
    Legal item = code == null ? null : Legal.of(code).orElse(null);
    if (code != null && item == null) {
      problems.add("legal", Code.UNKNOWN_VALUE, "法定公开事项只能是 20-1 至 20-15，或 21");
    }
    if (!problems.none()) {
      throw new BadQuery(new Refused(problems.all()));
    }
    return new ColumnQuery(new ColumnFilter(wanted, text(area), text(owner), item));
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The address of the page that begins at the cursor. */
  String address(String cursor) {
    Map<String, String> values = new TreeMap<>();
    values.put("cursor", cursor);
    put(values, "state", filter.state() == null ? null : filter.state().name());
    put(values, "area", filter.area());
    put(values, "owner", filter.owner());
    put(values, "legal", filter.legal() == null ? null : filter.legal().code());
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/desk/columns?", ""));
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /** Whether anything is asked for. */
  boolean isNarrow() {
    return filter.state() != null
        || filter.area() != null
        || filter.owner() != null
        || filter.legal() != null;
  }
}
