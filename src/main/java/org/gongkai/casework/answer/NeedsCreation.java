package org.gongkai.casework.answer;

import org.gongkai.request.Answer;

/** 需要另行加工、分析: why it would have to be made (Art. 38). */
final class NeedsCreation {

  static final AnswerShape SHAPE =
      AnswerShape.ofReason(
          Answer.Kind.NEEDS_CREATION,
          Answer.NeedsCreation.class,
          "需要对现有信息加工、分析的，可以不提供。",
          Answer.NeedsCreation::new,
          Answer.NeedsCreation::reason);

  private NeedsCreation() {}
}
