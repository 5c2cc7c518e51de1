package org.gongkai.casework.answer;

import java.util.List;
import java.util.Optional;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.request.Answer;
import org.gongkai.request.RequestNumber;

/** 重复申请: the request that was answered, and its answer's number (Art. 36(6)). */
public final class Repeated {

  private static final int NUMBER = 100;

  private static final Field<String, Asked> EARLIER_NUMBER =
      Field.line("earlierNumber", "此前申请的编号", NUMBER);
  private static final Field<String, Asked> EARLIER_ANSWER =
      Field.<Asked>line("earlierAnswer", "此前答复的文号", AnswerShape.SHORT).ifAny();

  static final AnswerShape SHAPE =
      AnswerShape.of(
          Answer.Kind.REPEATED,
          Answer.Repeated.class,
          "已就相同内容答复、申请人重复申请的，告知不予重复处理。",
          List.of(EARLIER_NUMBER, EARLIER_ANSWER),
          given -> {
            String typed = given.get(EARLIER_NUMBER);
            String number = numbered(typed).map(RequestNumber::toString).orElse(typed);
            return new Answer.Repeated(number, given.orNull(EARLIER_ANSWER));
          },
          answer -> {
            var fields = AnswerShape.fields(EARLIER_NUMBER, answer.earlierNumber());
            fields.put(EARLIER_ANSWER, answer.earlierAnswer());
            return fields;
          });

  private Repeated() {}

  /** The number of ours that was typed, in whatever width and case; empty for any other text. */
  public static Optional<RequestNumber> numbered(String typed) {
    return typed == null ? Optional.empty() : RequestNumber.typed(typed);
  }
}
