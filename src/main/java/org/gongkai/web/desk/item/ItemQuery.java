package org.gongkai.web.desk.item;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.gongkai.web.desk.matter.ListQuery;

/** The list of items as it stands in an address. */
final class ItemQuery {

  static final String PATH = "/desk/items";

  private static final List<String> NAMES =
      List.of("q", "state", "column", "kind", "year", "interpretation");

  private ItemQuery() {}

  static ListQuery of(MultivaluedMap<String, String> parameters) {
    return ListQuery.of(PATH, NAMES, parameters);
  }
}
