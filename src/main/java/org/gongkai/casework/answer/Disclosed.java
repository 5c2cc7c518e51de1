package org.gongkai.casework.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.request.Answer;

/** 予以公开: the information itself, or where, how and when to collect it (Art. 36(2)). */
final class Disclosed {

  private static final Field<String, Asked> CONTENT =
      Field.<Asked>lines("content", "公开的内容", AnswerShape.LONG).ifAny().help("内容、文件、领取方式，至少填一样");
  private static final Field<String, Asked> WHERE =
      Field.<Asked>lines("where", "领取地点", AnswerShape.MIDDLE)
          .as(Shape.LINE)
          .ifAny()
          .help("需要当面领取时填写");
  private static final Field<String, Asked> HOW =
      Field.<Asked>lines("how", "领取方式", AnswerShape.MIDDLE).as(Shape.LINE).ifAny();
  private static final Field<LocalDate, Asked> ON = Field.<Asked>day("on", "领取日期").ifAny();

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.DISCLOSED,
              Answer.Disclosed.class,
              "可以公开，提供该信息，或者告知获取的方式、途径和时间。",
              List.of(CONTENT, AnswerShape.FILES, WHERE, HOW, ON, AnswerShape.PUBLIC_INTEREST),
              given ->
                  new Answer.Disclosed(
                      given.orNull(CONTENT),
                      files(given),
                      isCollected(given)
                          ? new Answer.Collect(given.get(WHERE), given.get(HOW), given.get(ON))
                          : null,
                      given.orNull(AnswerShape.PUBLIC_INTEREST)),
              answer -> {
                Answer.Collect collect = answer.collect();
                var fields = AnswerShape.fields(CONTENT, answer.content());
                fields.put(AnswerShape.FILES, answer.files());
                fields.put(WHERE, collect == null ? null : collect.where());
                fields.put(HOW, collect == null ? null : collect.how());
                fields.put(ON, collect == null ? null : collect.on());
                fields.put(AnswerShape.PUBLIC_INTEREST, answer.publicInterest());
                return fields;
              })
          .checked((given, _) -> givesSomething(given));

  private Disclosed() {}

  /** The information, files, or where, how and when to collect them, all three. */
  private static void givesSomething(Given<Asked> given) {
    if (isCollected(given)) {
      Stream.of(WHERE, HOW, ON).forEach(given::demand);
      return;
    }
    boolean nothing = given.orNull(CONTENT) == null && files(given).isEmpty();
    boolean told = Stream.of(CONTENT, AnswerShape.FILES, WHERE, HOW, ON).anyMatch(given::isWrong);
    if (nothing && !told) {
      given.wrong(CONTENT, Code.REQUIRED, "请填写公开的内容或者上传文件，或者填写领取的地点、方式和日期");
    }
  }

  private static boolean isCollected(Given<Asked> given) {
    return Stream.of(WHERE, HOW, ON).anyMatch(given::isThere);
  }

  private static List<String> files(Given<Asked> given) {
    List<String> files = given.orNull(AnswerShape.FILES);
    return files == null ? List.of() : files;
  }
}
