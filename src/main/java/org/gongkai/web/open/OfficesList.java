package org.gongkai.web.open;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * A list of what an office puts before the public, or of what all of them do.
 *
 * @param office null for all
 * @param offices the others to choose from; none where there is one
 * @param more the address of what follows, or null
 * @param later whether something stands before it
 */
public record OfficesList(
    @Nullable Office office,
    List<Office> offices,
    List<Row> rows,
    @Nullable String more,
    boolean later) {

  /**
   * A line of the list.
   *
   * @param about what stands below its title
   */
  public record Row(String id, String title, String about) {}

  /** What was read of it, and the cursor of what follows or null. */
  public record Read(List<Row> rows, @Nullable String next) {}

  /**
   * The list that an address asks for.
   *
   * @param all the offices that there are
   * @param path of the list
   * @param code the office that is asked for, or null; where there is one only, it is that one
   * @param of reads the office's list from a cursor on
   * @param everywhere reads that of all
   * @throws NotFoundException for an office that is none, or a cursor that is none
   */
  public static OfficesList of(
      List<Office> all,
      String path,
      @Nullable String code,
      @Nullable String cursor,
      BiFunction<Office, @Nullable String, Read> of,
      Function<@Nullable String, Read> everywhere) {
    boolean chosen = code != null && !code.isBlank();
    List<Office> asked =
        chosen ? all.stream().filter(one -> one.code().value().equals(code)).toList() : all;
    if (chosen && asked.isEmpty()) {
      throw new NotFoundException();
    }
    Office office = asked.size() == 1 ? asked.getFirst() : null;
    String at = office == null ? path + "?" : path + "?office=" + office.code() + "&";
    try {
      Read read = office == null ? everywhere.apply(cursor) : of.apply(office, cursor);
      String more = read.next == null ? null : at + "cursor=" + read.next;
      List<Office> others = all.size() > 1 ? all : List.of();
      return new OfficesList(office, others, read.rows, more, cursor != null);
    } catch (Refused e) {
      throw new NotFoundException(e);
    }
  }
}
