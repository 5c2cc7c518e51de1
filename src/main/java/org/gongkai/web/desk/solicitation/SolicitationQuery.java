package org.gongkai.web.desk.solicitation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.gongkai.web.desk.matter.ListQuery;

/** The list of solicitations as it stands in an address. */
final class SolicitationQuery {

  static final String PATH = "/desk/solicitations";

  private static final List<String> NAMES = List.of("q", "state");

  private SolicitationQuery() {}

  static ListQuery of(MultivaluedMap<String, String> parameters) {
    return ListQuery.of(PATH, NAMES, parameters);
  }
}
