package org.gongkai.casework.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** The fields of an absence; reader and form follow from them. */
public final class AbsenceFields {

  /** Who enters it, and where. */
  public record Entering(Office office, Official me) {}

  public static final Field<String, Entering> OFFICIAL =
      Field.<Entering>anyText("official", "请假的人", Shape.SELECT)
          .shownAs("谁请假")
          .choices(entering -> handlers(entering.office));
  public static final Field<LocalDate, Entering> FROM = Field.day("from", "开始日期");
  public static final Field<LocalDate, Entering> TO =
      Field.<Entering>day("to", "结束日期").help("含这一天；过了就自动恢复，不必另行取消");
  public static final Field<String, Entering> DEPUTY =
      Field.<Entering>anyText("deputy", "代办人", Shape.SELECT)
          .help("须是本机关的承办人")
          .choices(AbsenceFields::deputies);

  private static final Fields<Entering> OWN = new Fields<>(List.of(FROM, TO, DEPUTY));
  private static final Fields<Entering> ANYBODYS =
      new Fields<>(List.of(OFFICIAL, FROM, TO, DEPUTY));

  private AbsenceFields() {}

  /** What the official fills in: of the own days, or of anybody's. */
  public static Fields<Entering> of(Official me) {
    return Absences.maySpeakForOthers(me) ? ANYBODYS : OWN;
  }

  private static List<Choice> handlers(Office office) {
    return office.byName(Role.HANDLER).stream().map(o -> Choice.of(o.id(), o.name())).toList();
  }

  /** Nobody is their own deputy. */
  private static List<Choice> deputies(Entering entering) {
    boolean others = Absences.maySpeakForOthers(entering.me);
    return handlers(entering.office).stream()
        .filter(choice -> others || !choice.name().equals(entering.me.id()))
        .toList();
  }
}
