package org.gongkai.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** What was typed into the form of the present request, however its resource reads it. */
public final class TypedForm {

  /** Never given back into a page. */
  private static final Set<String> SECRET = Set.of("password", "again", "current");

  private static final int MOST_CHARACTERS = 300_000;

  private TypedForm() {}

  /**
   * What was typed.
   *
   * @param fields with their values
   * @param whole whether nothing is missing that a repeat would need: no file, no password, not too
   *     much for a page
   */
  public record Typed(Map<String, List<String>> fields, boolean whole) {}

  /** The form of the present request; without fields when there is none. */
  public static Typed current() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    if (request == null || !"POST".equals(request.getMethod())) {
      return new Typed(Map.of(), true);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    boolean whole = true;
    FormData data = request.getFormData();
    if (data != null) {
      for (String name : data) {
        for (FormValue value : data.get(name)) {
          if (value.isFileItem()) {
            whole &= value.getFileName() == null || value.getFileName().isBlank();
          } else {
            add(fields, name, value.getValue());
          }
        }
      }
    }
    if (request.getProperty(FormReader.TYPED) instanceof MultivaluedMap<?, ?> form) {
      form.forEach(
          (name, values) ->
              values.forEach(value -> add(fields, String.valueOf(name), String.valueOf(value))));
    }
    int characters = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    whole &= SECRET.stream().noneMatch(fields::containsKey) && characters <= MOST_CHARACTERS;
    return new Typed(fields, whole);
  }

  private static void add(Map<String, List<String>> fields, String name, String value) {
    fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }
}
