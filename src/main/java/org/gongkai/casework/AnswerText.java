package org.gongkai.casework;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.gongkai.calendar.Words;
import org.gongkai.office.Office;
import org.gongkai.request.Answer;
import org.gongkai.request.Information;

/** The answer in words: what the law asks of its kind, then the remedy. */
final class AnswerText {

  private static final String REGULATION = "《中华人民共和国政府信息公开条例》";

  private AnswerText() {}

  /** The body of the answer, in paragraphs parted by empty lines. */
  static String of(Answer answer, Information information, LocalDate on, Office office) {
    String remedy = RemedyParagraph.of(answer.remedy(on), office);
    return "您申请公开的政府信息为：" + information.heading() + "。\n\n" + decision(answer) + "\n\n" + remedy;
  }

  private static String decision(Answer answer) {
    String rule = "根据" + REGULATION + answer.kind().article() + "的规定，答复如下：";
    return switch (answer) {
      case Answer.AlreadyPublic a ->
          rule + "您申请的信息已经主动公开。\n\n获取地点：" + a.where() + "\n获取方式：" + a.how();
      case Answer.Disclosed a -> rule + "您申请的信息予以公开。" + given(a);
      case Answer.NotDisclosed a ->
          rule
              + "您申请的信息依照该条例"
              + a.ground().article()
              + "的规定不予公开（"
              + a.ground().words()
              + "）。\n\n理由："
              + a.reason()
              + (a.law() == null ? "" : "\n依据的法律、行政法规：" + a.law());
      case Answer.NotExisting a ->
          rule
              + "经检索，没有您所申请公开的信息，该政府信息不存在。\n\n检索情况：\n"
              + a.searched().stream()
                  .map(s -> Words.day(s.on()) + "在" + s.where() + "检索，方式：" + s.how())
                  .collect(Collectors.joining("\n"));
    };
  }

  private static String given(Answer.Disclosed answer) {
    Answer.Collect collect = answer.collect();
    return (answer.content() == null ? "" : "\n\n公开的内容：\n" + answer.content())
        + (collect == null
            ? ""
            : "\n\n领取地点："
                + collect.where()
                + "\n领取方式："
                + collect.how()
                + "\n领取时间："
                + Words.day(collect.on()));
  }
}
