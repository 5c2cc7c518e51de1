package org.gongkai.casework.answer;

import org.gongkai.request.Answer;

/** 数量、频次明显超过合理范围且理由不合理 (Art. 35). */
final class Unreasonable {

  static final AnswerShape SHAPE =
      AnswerShape.ofReason(
          Answer.Kind.UNREASONABLE,
          Answer.Unreasonable.class,
          "数量、频次明显超过合理范围，且说明的理由不合理的，不予处理；须先要求说明理由。",
          Answer.Unreasonable::new,
          Answer.Unreasonable::reason);

  private Unreasonable() {}
}
