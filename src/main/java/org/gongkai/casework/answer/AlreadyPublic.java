package org.gongkai.casework.answer;

import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.request.Answer;

/** 已主动公开: where and how to get it (Art. 36(1)). */
final class AlreadyPublic {

  private static final Field<String, Asked> WHERE =
      Field.<Asked>lines("where", "公开的地点或网址", AnswerShape.MIDDLE).as(Shape.LINE);
  private static final Field<String, Asked> HOW =
      Field.<Asked>lines("how", "获取的方式", AnswerShape.MIDDLE).help("例如：在政务公开栏目按文号检索，可以免费下载");

  static final AnswerShape SHAPE =
      AnswerShape.of(
          Answer.Kind.ALREADY_PUBLIC,
          Answer.AlreadyPublic.class,
          "所申请的信息已经主动公开，告知获取的方式、途径。",
          List.of(WHERE, HOW),
          given -> new Answer.AlreadyPublic(given.get(WHERE), given.get(HOW)),
          answer -> {
            var fields = AnswerShape.fields(WHERE, answer.where());
            fields.put(HOW, answer.how());
            return fields;
          });

  private AlreadyPublic() {}
}
