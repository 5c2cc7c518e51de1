package org.gongkai.web.desk.message;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.gongkai.web.desk.matter.ListQuery;

/** The list of messages as it stands in an address. */
final class MessageQuery {

  static final String PATH = "/desk/messages";

  private static final List<String> NAMES = List.of("status", "kind", "assignee", "marked");

  private MessageQuery() {}

  static ListQuery of(MultivaluedMap<String, String> parameters) {
    return ListQuery.of(PATH, NAMES, parameters);
  }
}
