package org.gongkai.web.desk.activity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.input.Rows;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.QuestionFields;

/** The questions of a survey in its form: rows, of which blank ones are left out. */
final class QuestionRows {

  static final Rows<Question, LocalDate> ROWS = new QuestionFields<LocalDate>().rows();

  /** So many are shown at first. */
  private static final int FIRST = 5;

  private static final String TEXT = "text";
  private static final String KIND = "kind";
  private static final String OPTIONS = "options";
  private static final String REQUIRED = "required";
  private static final List<String> CELLS = List.of(TEXT, KIND, OPTIONS, REQUIRED);

  private QuestionRows() {}

  private static String name(int row, String cell) {
    return ROWS.name() + "[" + row + "]." + cell;
  }

  /** How many rows the form shows: those that it had, at least a few. */
  static int shown(Map<String, String> typed) {
    int rows = FIRST;
    for (int i = 0; i < Survey.MOST; i++) {
      if (typed.containsKey(name(i, TEXT))) {
        rows = Math.max(rows, i + 1);
      }
    }
    return rows;
  }

  /** A few rows more. */
  static void more(Map<String, String> typed) {
    int rows = Math.min(shown(typed) + FIRST, Survey.MOST);
    typed.putIfAbsent(name(rows - 1, TEXT), "");
  }

  /** The rows close up over those that are blank, so that problems name what is shown. */
  static void close(Map<String, String> typed) {
    List<Map<String, String>> written = written(typed);
    int rows = shown(typed);
    for (int i = 0; i < rows; i++) {
      for (String cell : CELLS) {
        typed.remove(name(i, cell));
      }
      if (i < written.size()) {
        int row = i;
        written.get(i).forEach((cell, value) -> typed.put(name(row, cell), value));
      }
    }
    typed.putIfAbsent(name(rows - 1, TEXT), "");
  }

  /** The rows in which something is written. */
  static List<Map<String, String>> written(Map<String, String> typed) {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < Survey.MOST; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String cell : CELLS) {
        row.put(cell, typed.getOrDefault(name(i, cell), "").replace("\r\n", "\n").strip());
      }
      if (!row.getOrDefault(TEXT, "").isEmpty() || !row.getOrDefault(OPTIONS, "").isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** As the contract's JSON. */
  static void put(ObjectNode tree, Map<String, String> typed) {
    ArrayNode all = tree.putArray(ROWS.name());
    for (Map<String, String> row : written(typed)) {
      ObjectNode one = all.addObject();
      one.put(TEXT, row.get(TEXT));
      one.put(KIND, row.get(KIND));
      one.put(REQUIRED, "true".equals(row.get(REQUIRED)));
      ArrayNode options = one.putArray(OPTIONS);
      row.getOrDefault(OPTIONS, "").lines().forEach(options::add);
    }
  }

  /** A question as its row would be filled in. */
  static void fill(Map<String, String> values, int row, Question one) {
    values.put(name(row, TEXT), one.text());
    values.put(name(row, KIND), one.kind().name());
    values.put(name(row, OPTIONS), String.join("\n", one.options()));
    values.put(name(row, REQUIRED), Boolean.toString(one.required()));
  }
}
