package org.gongkai.casework.answer;

import org.gongkai.request.Answer;

/** 补正后内容仍不明确: what is still unclear (Art. 30). */
final class StillUnclear {

  static final AnswerShape SHAPE =
      AnswerShape.ofReason(
          Answer.Kind.STILL_UNCLEAR,
          Answer.StillUnclear.class,
          "告知补正以后内容仍不明确的。",
          Answer.StillUnclear::new,
          Answer.StillUnclear::reason);

  private StillUnclear() {}
}
