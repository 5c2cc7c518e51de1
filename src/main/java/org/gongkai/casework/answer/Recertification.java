package org.gongkai.casework.answer;

import org.gongkai.request.Answer;

/** 要求确认或重新出具: why that is no request for information (Art. 2). */
final class Recertification {

  static final AnswerShape SHAPE =
      AnswerShape.ofReason(
          Answer.Kind.RECERTIFICATION,
          Answer.Recertification.class,
          "要求对已获取的信息确认或者重新出具的。",
          Answer.Recertification::new,
          Answer.Recertification::reason);

  private Recertification() {}
}
