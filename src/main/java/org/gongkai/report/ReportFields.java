package org.gongkai.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;

/**
 * The fields of a yearly report: what is written of it, why it is opened again, where it was
 * published. Reader and forms follow from them.
 */
public final class ReportFields {

  private static final int LONGEST = 10_000;

  /** Chapters and figures, in the order of the official form. */
  public static final Fields<Plain> WRITTEN = new Fields<>(written());

  public static final Field<String, Plain> WHY =
      Field.<Plain>lines("why", "重新打开的原因", 500).help("会留在记录里");

  public static final Field<String, YearReport> WHERE = Field.line("where", "公布的网址或者地方", 200);
  public static final Field<LocalDate, YearReport> ON =
      Field.<YearReport>day("on", "公布日期")
          .ifAny()
          .help(report -> report.publishedOn() == null ? "不填就是今天" : "不填就不改");

  /** Of a report that is reopened. */
  public static final Fields<Plain> REOPENED = new Fields<>(List.of(WHY));

  /** Of a report that was published. */
  public static final Fields<YearReport> PUBLISHED = new Fields<>(List.of(WHERE, ON));

  private ReportFields() {}

  /** The field of the chapter. */
  static Field<String, Plain> of(Chapter chapter) {
    Field<String, Plain> field =
        Field.<Plain>lines(
                "chapter." + chapter.name().toLowerCase(Locale.ROOT),
                "“" + chapter.heading() + "”",
                LONGEST)
            .shownAs(chapter.heading());
    return switch (chapter) {
      case OVERVIEW -> field;
      case PROBLEMS -> field.help("写问题，也写怎样改进");
      case OTHERS -> field.help("收取信息处理费的情况写在这里；没有的写“无”");
    };
  }

  /** The field of the figure; {@link ReportReader} judges what a figure is. */
  static Field<String, Plain> of(Disclosure figure) {
    String name = "figure." + figure.name().toLowerCase(Locale.ROOT);
    String label = figure.row() + "“" + figure.column() + "”";
    Field<String, Plain> field =
        figure.isMoney()
            ? Field.<Plain>anyText(name, label, Shape.LINE).help("没有的填 0")
            : Field.anyText(name, label, Shape.NUMBER);
    return field.shownAs(figure.row() + "：" + figure.column());
  }

  private static List<Field<?, Plain>> written() {
    var all = new ArrayList<Field<?, Plain>>();
    all.add(of(Chapter.OVERVIEW));
    Stream.of(Disclosure.values()).map(ReportFields::of).forEach(all::add);
    all.add(of(Chapter.PROBLEMS));
    all.add(of(Chapter.OTHERS));
    return all;
  }
}
