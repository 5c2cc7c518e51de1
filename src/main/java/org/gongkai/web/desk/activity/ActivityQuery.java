package org.gongkai.web.desk.activity;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.gongkai.web.desk.matter.ListQuery;

/** The list of activities as it stands in an address. */
final class ActivityQuery {

  static final String PATH = "/desk/activities";

  private static final List<String> NAMES = List.of("q", "kind", "year", "state");

  private ActivityQuery() {}

  static ListQuery of(MultivaluedMap<String, String> parameters) {
    return ListQuery.of(PATH, NAMES, parameters);
  }

  /** Where the answers to a survey are listed. */
  static String answers(String id) {
    return PATH + "/" + id + "/answers";
  }
}
