package org.gongkai.web.desk.item;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.item.paper.Proposal;
import org.gongkai.item.work.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * What files said, put into a form: only where nothing was typed, each marked.
 *
 * @param typed with what was put in
 * @param remarks beside the fields, by their name
 * @param notes above the form
 */
record ReadFromFiles(Map<String, String> typed, Map<String, String> remarks, List<String> notes) {

  private static final String CHECK = "从文件读出，请核对";

  static ReadFromFiles of(Proposals.Read read, Map<String, String> before) {
    var into = new ReadFromFiles(new LinkedHashMap<>(before), new LinkedHashMap<>(), read.notes());
    Proposal said = read.proposal();
    LocalDate day = said.formedOn();
    into.put("title", said.title());
    into.put("documentNumber", said.documentNumber());
    into.put("issuer", said.issuer());
    into.put("formedOn", day == null ? null : day.toString());
    return into;
  }

  private void put(String field, @Nullable String value) {
    String there = typed.getOrDefault(field, "").strip();
    if (value == null || there.equals(value)) {
      return;
    }
    if (there.isEmpty()) {
      typed.put(field, value);
      remarks.put(field, CHECK);
    } else {
      remarks.put(field, "文件中是“%s”，与填写的不同，请核对".formatted(value));
    }
  }
}
