package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.request.Answer;

/** 不属于本机关公开: why, and whose it is where that can be determined (Art. 36(5)). */
final class OtherOrgan {

  private static final Field<String, Asked> ORGAN =
      Field.<Asked>line("organ", "负责公开的机关名称", AnswerShape.SHORT).ifAny().help("能够确定的，与联系方式一起填写");
  private static final Field<String, Asked> CONTACT =
      Field.<Asked>line("contact", "该机关的联系方式", AnswerShape.SHORT).ifAny();

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.OTHER_ORGAN,
              Answer.OtherOrgan.class,
              "不属于本机关负责公开，告知并说明理由；能够确定的，告知该机关的名称、联系方式。",
              List.of(AnswerShape.REASON, ORGAN, CONTACT),
              given ->
                  new Answer.OtherOrgan(
                      given.get(AnswerShape.REASON), given.orNull(ORGAN), given.orNull(CONTACT)),
              answer -> {
                var fields = AnswerShape.fields(AnswerShape.REASON, answer.reason());
                fields.put(ORGAN, answer.organ());
                fields.put(CONTACT, answer.contact());
                return fields;
              })
          .checked(
              (given, _) -> {
                if (given.orNull(ORGAN) != null) {
                  given.demand(CONTACT);
                }
                if (given.orNull(CONTACT) != null) {
                  given.demand(ORGAN);
                }
              });

  private OtherOrgan() {}
}
