package org.gongkai.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** What was typed into the form of the present request, however its resource reads it. */
final class TypedForm {

  /** Never given back into a page. */
  private static final Set<String> SECRET = Set.of("password", "again", "current");

  private static final int MOST_CHARACTERS = 300_000;

  private TypedForm() {}

  /** The fields with their values, without passwords and files; empty when there is no form. */
  static Map<String, List<String>> current() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    if (request == null || !"POST".equals(request.getMethod())) {
      return Map.of();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    FormData data = request.getFormData();
    if (data != null) {
      for (String name : data) {
        data.get(name).stream()
            .filter(value -> !value.isFileItem())
            .forEach(value -> add(fields, name, value.getValue()));
      }
    }
    if (request.getProperty(FormReader.TYPED) instanceof MultivaluedMap<?, ?> form) {
      form.forEach(
          (name, values) ->
              values.forEach(value -> add(fields, String.valueOf(name), String.valueOf(value))));
    }
    SECRET.forEach(fields::remove);
    int characters = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    return characters > MOST_CHARACTERS ? Map.of() : fields;
  }

  private static void add(Map<String, List<String>> fields, String name, String value) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }
}
