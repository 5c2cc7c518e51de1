package org.gongkai.web.desk.duty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.duty.Duty;
import org.gongkai.duty.Evidence;
import org.gongkai.matter.Surroundings;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.gongkai.web.desk.OwnerWords;
import org.jspecify.annotations.Nullable;

/** Duties as a spreadsheet, as who assesses the office asks for them. */
final class DutiesSheet {

  private static final List<Heading> HEAD =
      List.of(
          new Heading("编号", 20),
          new Heading("指标", 12),
          new Heading("任务", 44),
          new Heading("依据", 30),
          new Heading("负责人", 14),
          new Heading("到期", 13),
          new Heading("状态", 12),
          new Heading("完成日期", 13),
          new Heading("要求的佐证", 22),
          new Heading("佐证", 50),
          new Heading("逾期原因", 30),
          new Heading("免除原因", 30));

  private DutiesSheet() {}

  static byte[] of(List<Duty> duties, Surroundings in) {
    return SheetWriter.xlsx("年度任务", HEAD, duties.stream().map(d -> line(d, in)).toList());
  }

  private static List<@Nullable Object> line(Duty duty, Surroundings in) {
    return Arrays.asList(
        duty.id(),
        duty.task().indicator().words(),
        duty.title(),
        duty.task().basis(),
        OwnerWords.of(duty.owner(), in.office()),
        duty.dueOn(),
        duty.state().words(),
        duty.work().doneOn(),
        duty.task().evidence().words(),
        duty.work().evidence().stream().map(Evidence::value).collect(Collectors.joining("\n")),
        String.join("\n", duty.work().explanations()),
        duty.work().waived());
  }
}
