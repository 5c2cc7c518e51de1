package org.gongkai.casework.answer;

import java.util.EnumSet;
import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;

/** 不予公开: ground and reason, and the law that forbids it where one does (Art. 36(3)). */
final class NotDisclosed {

  private static final Field<Ground, Asked> GROUND =
      Field.select(
          "ground",
          "不予公开的依据",
          Ground.class,
          _ ->
              PartlyDisclosed.grounds(
                  List.copyOf(
                      EnumSet.complementOf(EnumSet.of(Ground.NOT_GOVERNMENT_INFORMATION)))));
  private static final Field<String, Asked> LAW =
      Field.<Asked>lines("law", "禁止公开所依据的法律、行政法规", AnswerShape.MIDDLE)
          .as(Shape.LINE)
          .ifAny()
          .help("依据为“法律、行政法规禁止公开”时必填，写到条款");

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.NOT_DISCLOSED,
              Answer.NotDisclosed.class,
              "依据第十四条、第十五条、第十六条决定不予公开，告知并说明理由；救济途径为复议前置。",
              List.of(GROUND, AnswerShape.REASON, LAW),
              given ->
                  new Answer.NotDisclosed(
                      given.get(GROUND), given.get(AnswerShape.REASON), given.orNull(LAW)),
              answer -> {
                var fields = AnswerShape.fields(GROUND, answer.ground().name());
                fields.put(AnswerShape.REASON, answer.reason());
                fields.put(LAW, answer.law());
                return fields;
              })
          .checked((given, _) -> grounded(given));

  private NotDisclosed() {}

  private static void grounded(Given<Asked> given) {
    Ground ground = given.orNull(GROUND);
    if (ground == Ground.NOT_GOVERNMENT_INFORMATION) {
      given.wrong(GROUND, Code.NOT_ALLOWED, "“不属于政府信息”只能用于部分公开，请选择其他依据");
    } else if (ground == Ground.FORBIDDEN_BY_LAW) {
      given.demand(LAW);
    }
  }
}
