package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.request.Answer;

/** 信访、投诉、举报: the right channel (Art. 39(1)). */
final class Petition {

  private static final Field<String, Asked> CHANNEL =
      Field.<Asked>lines("channel", "办理的途径", AnswerShape.MIDDLE).help("例如：到信访接待窗口提出，附地址电话");

  static final AnswerShape SHAPE =
      AnswerShape.of(
          Answer.Kind.PETITION,
          Answer.Petition.class,
          "以申请形式进行信访、投诉、举报的，告知不作为政府信息公开申请处理，并告知途径。",
          List.of(AnswerShape.REASON, CHANNEL),
          given -> new Answer.Petition(given.get(AnswerShape.REASON), given.get(CHANNEL)),
          answer -> {
            var fields = AnswerShape.fields(AnswerShape.REASON, answer.reason());
            fields.put(CHANNEL, answer.channel());
            return fields;
          });

  private Petition() {}
}
