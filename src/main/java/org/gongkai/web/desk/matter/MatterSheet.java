package org.gongkai.web.desk.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Room;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.OwnerWords;
import org.gongkai.web.desk.matter.MatterPage.Fact;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** What the page of a matter shows. */
public record MatterSheet(
    Place place,
    Own own,
    List<Due> deadlines,
    StepForms steps,
    List<Line> record,
    @Nullable String said) {

  /**
   * Which matter it is.
   *
   * @param list the path of the list that it stands in
   * @param family what the list is called
   */
  public record Place(String list, String family, String id, String title, int version) {
    /** The path of its own page. */
    public String path() {
      return list + "/" + id;
    }
  }

  /**
   * What its family says of it.
   *
   * @param state in words
   * @param hints to be read before anything else
   * @param body HTML of a template of its family, or empty
   */
  public record Own(String state, List<String> hints, List<Fact> facts, String body) {}

  /** An open deadline. */
  public record Due(String what, DueDate due, String left, Band band, String owner) {}

  /**
   * A line of the record.
   *
   * @param enteredOn the day on which it was entered when that is later (补录), else null
   */
  public record Line(LocalDate on, String by, String what, @Nullable LocalDate enteredOn) {}

  static <M extends Matter> MatterSheet of(
      Room<M> room,
      Kept<M> kept,
      Surroundings in,
      Own own,
      StepForms forms,
      @Nullable String said) {
    M matter = kept.matter();
    return new MatterSheet(
        new Place(
            "/desk/" + room.path(), room.words(), matter.id(), matter.title(), kept.version()),
        own,
        MatterView.open(room, matter, in).stream()
            .sorted(Comparator.comparing(d -> d.due().date()))
            .map(d -> due(d, in))
            .toList(),
        forms,
        kept.record().stream().map(entry -> line(entry, in)).toList(),
        said);
  }

  private static Due due(Deadline deadline, Surroundings in) {
    int left = in.calendar().left(in.today(), deadline.due().date());
    return new Due(
        deadline.kind().words(),
        deadline.due(),
        Band.left(left),
        Band.of(left),
        OwnerWords.of(deadline.owner(), in.office()));
  }

  private static Line line(Entry entry, Surroundings in) {
    Instant at = entry.recordedAt();
    return new Line(
        entry.on(),
        entry.by().equals(Entry.SYSTEM) ? "系统" : in.office().nameOf(entry.by()),
        entry.what(),
        entry.isLate() ? OfficeTime.day(at) : null);
  }

  /** A form for each command that is allowed now. */
  public List<FormView> forms() {
    return steps.forms();
  }

  /** How near its first date due is, for the box with its state. */
  public Band band() {
    return deadlines.isEmpty() ? Band.LATER : deadlines.getFirst().band();
  }

  /** The forms with a problem of theirs. */
  public List<FormView> wrong() {
    return forms().stream().filter(form -> !form.problems().isEmpty()).toList();
  }
}
