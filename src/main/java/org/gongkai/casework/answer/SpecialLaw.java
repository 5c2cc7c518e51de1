package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.request.Answer;

/** 法律、行政法规对信息的获取有特别规定: which law, which organ (Art. 36(7)). */
final class SpecialLaw {

  private static final Field<String, Asked> LAW =
      Field.<Asked>lines("law", "依据的法律、行政法规", AnswerShape.MIDDLE).as(Shape.LINE);
  private static final Field<String, Asked> ORGAN =
      Field.<Asked>line("organ", "办理机关", AnswerShape.SHORT).ifAny();

  static final AnswerShape SHAPE =
      AnswerShape.of(
          Answer.Kind.SPECIAL_LAW,
          Answer.SpecialLaw.class,
          "法律、行政法规对信息的获取有特别规定的（例如工商、不动产登记资料），告知依照该规定办理。",
          List.of(LAW, ORGAN),
          given -> new Answer.SpecialLaw(given.get(LAW), given.orNull(ORGAN)),
          answer -> {
            var fields = AnswerShape.fields(LAW, answer.law());
            fields.put(ORGAN, answer.organ());
            return fields;
          });

  private SpecialLaw() {}
}
