package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.request.Answer;

/** 公开出版物: where to get it (Art. 39(2)). */
final class Publication {

  private static final Field<String, Asked> CHANNEL =
      Field.<Asked>lines("channel", "获取的途径", AnswerShape.MIDDLE);

  static final AnswerShape SHAPE =
      AnswerShape.of(
          Answer.Kind.PUBLICATION,
          Answer.Publication.class,
          "要求提供公开出版物的，告知获取的途径。",
          List.of(AnswerShape.REASON, CHANNEL),
          given -> new Answer.Publication(given.get(AnswerShape.REASON), given.get(CHANNEL)),
          answer -> {
            var fields = AnswerShape.fields(AnswerShape.REASON, answer.reason());
            fields.put(CHANNEL, answer.channel());
            return fields;
          });

  private Publication() {}
}
