package org.gongkai.casework.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.office.Office;

/** The fields by which an acting head is named; reader and form follow from them. */
public final class ActingFields {

  private static final int DOCUMENT_LENGTH = 200;

  public static final Field<String, AbsenceFields.Entering> OFFICIAL =
      Field.<AbsenceFields.Entering>anyText("official", "代理负责人", Shape.SELECT)
          .help("本机关在岗、还不是负责人的人，不能是您自己")
          .choices(ActingFields::others);
  public static final Field<LocalDate, AbsenceFields.Entering> FROM = Field.day("from", "开始日期");
  public static final Field<LocalDate, AbsenceFields.Entering> TO =
      Field.<AbsenceFields.Entering>day("to", "结束日期").help("含这一天；过了就自动结束，不必另行取消");
  public static final Field<String, AbsenceFields.Entering> DOCUMENT =
      Field.<AbsenceFields.Entering>line("document", "依据", DOCUMENT_LENGTH)
          .shownAs("文号或者依据")
          .help("例如 示街办发〔2026〕12号，或者会议纪要和理由；会留在记录中");

  public static final Fields<AbsenceFields.Entering> ALL =
      new Fields<>(List.of(OFFICIAL, FROM, TO, DOCUMENT));

  private ActingFields() {}

  private static List<Choice> others(AbsenceFields.Entering entering) {
    Office office = entering.office();
    return ActingHeads.possible(office, entering.me()).stream()
        .map(o -> Choice.of(o.id(), o.name()))
        .toList();
  }
}
