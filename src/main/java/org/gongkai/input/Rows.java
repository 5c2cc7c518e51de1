package org.gongkai.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A list of the same fields, at least one row.
 *
 * @param cells the fields of a row
 * @param most so many rows at the most
 * @param none what is said where there is no row
 * @param tooMany what is said of more
 * @param row a sound row as it is kept; null with what is wrong noted
 */
public record Rows<R, C>(
    String name,
    String label,
    Fields<C> cells,
    int most,
    String none,
    String tooMany,
    BiFunction<Given<C>, C, @Nullable R> row) {

  /** The rows as a field. */
  public Field<List<R>, C> field() {
    return Field.rows(this);
  }

  /** The rows as a field that may be left out. */
  public Field<List<R>, C> fieldIfAny() {
    return Field.rowsIfAny(this);
  }

  /** Sees that every row has these fields alone, each of its JSON type. */
  void strict(JsonNode rows) {
    for (int i = 0; i < rows.size(); i++) {
      String place = name + "[" + i + "]";
      if (rows.get(i).isObject()) {
        cells.shape(place + ".", rows.get(i), List.of());
      } else if (!rows.get(i).isNull()) {
        throw new BrokenInput("字段类型不对：" + place);
      }
    }
  }

  /** The rows, or null with what is wrong noted. */
  @Nullable List<R> read(Problems problems, String at, JsonNode rows, C context) {
    if (rows.isEmpty()) {
      problems.add(at, Code.REQUIRED, none);
      return null;
    }
    if (rows.size() > most) {
      problems.add(at, Code.LENGTH, tooMany);
      return null;
    }
    var sound = new ArrayList<R>();
    for (int i = 0; i < rows.size(); i++) {
      String place = at + "[" + i + "]";
      if (rows.get(i).isNull()) {
        problems.required(place, label, null);
        continue;
      }
      int before = problems.all().size();
      Given<C> given = cells.read(rows.get(i), problems, place + ".", context);
      R read = problems.all().size() == before ? row.apply(given, context) : null;
      if (read != null) {
        sound.add(read);
      }
    }
    return sound.size() == rows.size() ? sound : null;
  }
}
