package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Rows;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;

/** 部分公开: what is given, and each part that is withheld with ground and reason (Art. 37). */
final class PartlyDisclosed {

  private static final Field<String, Asked> GIVEN = Field.lines("given", "公开的内容", AnswerShape.LONG);
  private static final Field<String, Asked> PART =
      Field.<Asked>lines("part", "不予公开的部分", AnswerShape.MIDDLE)
          .as(Shape.LINE)
          .help("说明是哪一部分，不写出内容");
  private static final Field<Ground, Asked> GROUND =
      Field.select("ground", "不予公开的依据", Ground.class, _ -> grounds(List.of(Ground.values())));
  private static final Field<String, Asked> REASON =
      Field.lines("reason", "理由", AnswerShape.MIDDLE);

  private static final Rows<Answer.Withheld, Asked> ROWS =
      new Rows<>(
          "withheld",
          "不予公开的部分",
          new Fields<>(List.of(PART, GROUND, REASON)),
          AnswerShape.MOST_ROWS,
          "请填写不予公开的部分、依据和理由，至少一项",
          "不予公开的部分最多" + AnswerShape.MOST_ROWS + "项",
          (row, _) -> new Answer.Withheld(row.get(PART), row.get(GROUND), row.get(REASON)));
  private static final Field<List<Answer.Withheld>, Asked> WITHHELD = ROWS.field();

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.PARTLY_DISCLOSED,
              Answer.PartlyDisclosed.class,
              "能够区分处理的，公开可以公开的内容，对不予公开的内容说明理由。",
              List.of(GIVEN, AnswerShape.FILES, WITHHELD, AnswerShape.PUBLIC_INTEREST),
              given -> {
                List<String> files = given.orNull(AnswerShape.FILES);
                return new Answer.PartlyDisclosed(
                    given.get(GIVEN),
                    files == null ? List.of() : files,
                    given.get(WITHHELD),
                    given.orNull(AnswerShape.PUBLIC_INTEREST));
              },
              answer -> {
                var fields = AnswerShape.fields(GIVEN, answer.given());
                fields.put(AnswerShape.FILES, answer.files());
                fields.put(WITHHELD, answer.withheld());
                fields.put(AnswerShape.PUBLIC_INTEREST, answer.publicInterest());
                return fields;
              })
          .growing(ROWS);

  private PartlyDisclosed() {}

  /** Grounds to choose, each with its article. */
  static List<Choice> grounds(List<Ground> grounds) {
    return grounds.stream()
        .map(g -> Choice.of(g.name(), g.words() + "（" + g.article() + "）"))
        .toList();
  }
}
