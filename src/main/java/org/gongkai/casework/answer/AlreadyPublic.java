package org.gongkai.casework.answer;

import java.util.List;
import java.util.Optional;
import org.gongkai.casework.PublicInformation.Published;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.request.Answer;

/** 已主动公开: where and how to get it (Art. 36(1)); an item of the office's says both itself. */
final class AlreadyPublic {

  private static final int ID = 40;

  private static final Field<String, Asked> ITEM =
      Field.<Asked>line("item", "已经公开的信息的编号", ID).ifAny().help("信息页面上的编号；填写以后，没有填写的地点和方式由系统按该信息填写");
  private static final Field<String, Asked> WHERE =
      Field.<Asked>lines("where", "公开的地点或网址", AnswerShape.MIDDLE).as(Shape.LINE).ifAny();
  private static final Field<String, Asked> HOW =
      Field.<Asked>lines("how", "获取的方式", AnswerShape.MIDDLE).ifAny().help("例如：在政务公开栏目按文号检索，可以免费下载");

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.ALREADY_PUBLIC,
              Answer.AlreadyPublic.class,
              "所申请的信息已经主动公开，告知获取的方式、途径。",
              List.of(ITEM, WHERE, HOW),
              AlreadyPublic::made,
              answer -> {
                var fields = AnswerShape.fields(WHERE, answer.where());
                fields.put(HOW, answer.how());
                fields.put(ITEM, answer.item());
                return fields;
              })
          .checked(AlreadyPublic::told);

  private AlreadyPublic() {}

  /** Where and how, or an item that everybody can read. */
  private static void told(Given<Asked> given, Asked asked) {
    if (given.orNull(ITEM) != null && found(given, asked).isEmpty()) {
      given.wrong(ITEM, Code.UNKNOWN_VALUE, "本机关没有这条已经公开的信息，请核对编号，或者填写公开的地点和获取的方式");
    } else if (given.orNull(ITEM) == null && !given.isWrong(ITEM)) {
      given.demand(WHERE);
      given.demand(HOW);
    }
  }

  private static Answer.AlreadyPublic made(Given<Asked> given, Asked asked) {
    String where = given.orNull(WHERE);
    String how = given.orNull(HOW);
    Optional<Published> item = found(given, asked);
    return new Answer.AlreadyPublic(
        where == null ? item.orElseThrow().where() : where,
        how == null ? item.orElseThrow().how() : how,
        given.orNull(ITEM));
  }

  private static Optional<Published> found(Given<Asked> given, Asked asked) {
    return Optional.ofNullable(given.orNull(ITEM)).flatMap(asked.published());
  }
}
