package org.gongkai.web.desk.column;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Freshness;
import org.gongkai.catalogue.Legal;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.catalogue.work.ColumnWords;
import org.gongkai.input.Field.Choice;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.gongkai.web.desk.Band;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of columns.
 *
 * @param next the address of the next page, or null after the last
 * @param unreadable how many could not be read
 * @param loading whether some of a directory is not applied yet
 * @param mayPut whether the official may load a directory
 */
public record ColumnList(
    Filters filters,
    List<Row> rows,
    @Nullable String next,
    int unreadable,
    boolean loading,
    boolean mayPut) {

  /**
   * What can be asked for, and what is.
   *
   * @param narrow whether anything is asked for
   */
  public record Filters(
      List<Choice> states, List<Choice> owners, List<Choice> legals, String area, boolean narrow) {}

  /** A column. */
  public record Row(
      String id,
      String name,
      @Nullable String area,
      String state,
      Band band,
      @Nullable LocalDate due,
      @Nullable LocalDate newest,
      int count,
      String owner) {}

  static ColumnList of(
      ColumnQuery query,
      Listed<ColumnDocument> listed,
      Surroundings in,
      boolean loading,
      boolean mayPut) {
    String next = listed.next();
    return new ColumnList(
        filters(query, in),
        listed.items().stream().map(one -> row(one, in)).toList(),
        next == null ? null : query.address(next),
        listed.unreadable(),
        loading,
        mayPut);
  }

  private static Filters filters(ColumnQuery query, Surroundings in) {
    var filter = query.filter();
    List<Choice> states =
        Stream.of(ColumnState.values())
            .map(s -> new Choice(s.name(), s.words(), s == filter.state()))
            .toList();
    List<Choice> owners =
        Stream.concat(
                Stream.of(Choice.of("CLERKS", "登记人员"), Choice.of("HEADS", "负责人")),
                in.office().byName().stream()
                    .filter(Official::active)
                    .map(one -> Choice.of(one.id(), one.name())))
            .map(one -> new Choice(one.name(), one.words(), one.name().equals(filter.owner())))
            .toList();
    List<Choice> legals =
        Stream.of(Legal.values())
            .map(l -> new Choice(l.code(), l.code() + " " + l.words(), l == filter.legal()))
            .toList();
    return new Filters(
        states, owners, legals, filter.area() == null ? "" : filter.area(), query.isNarrow());
  }

  private static Row row(ColumnDocument document, Surroundings in) {
    Freshness fresh = ColumnRoom.freshness(document, in);
    return new Row(
        document.id(),
        document.title(),
        document.column().naming().area(),
        fresh.state().words(),
        band(fresh.state()),
        fresh.updateDueOn(),
        document.newestOn(),
        document.count(),
        ColumnWords.owner(document.column().owner(), in.office()));
  }

  private static Band band(ColumnState state) {
    return switch (state) {
      case OVERDUE -> Band.OVERDUE;
      case DUE -> Band.NEAR;
      case FRESH, UNKNOWN, RETIRED -> Band.LATER;
    };
  }
}
