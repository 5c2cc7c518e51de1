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
    return "您申请公开的政府信息为：" + information.asAsked() + "。\n\n" + decision(answer) + "\n\n" + remedy;
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
      case Answer.PartlyDisclosed a ->
          rule
              + "您申请的信息部分公开。\n\n公开的内容：\n"
              + a.given()
              + "\n\n下列部分不予公开：\n"
              + a.withheld().stream()
                  .map(
                      part ->
                          part.part()
                              + "：依照该条例"
                              + part.ground().article()
                              + "（"
                              + part.ground().words()
                              + "），理由："
                              + part.reason())
                  .collect(Collectors.joining("\n"));
      case Answer.NeedsCreation a ->
          rule + "您申请的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。\n\n理由：" + a.reason();
      case Answer.StillUnclear a -> rule + "经您补正，申请的内容仍不明确，本机关无法提供。\n\n不明确之处：" + a.reason();
      case Answer.Recertification a ->
          rule + "您要求对信息进行确认或者重新出具，不属于政府信息公开申请，本机关不予处理。\n\n理由：" + a.reason();
      case Answer.OtherOrgan a ->
          rule
              + "您申请的信息不属于本机关负责公开。\n\n理由："
              + a.reason()
              + (a.organ() == null ? "" : "\n负责公开的机关：" + a.organ() + "\n联系方式：" + a.contact());
      case Answer.Repeated a ->
          rule
              + "您申请的信息与此前申请（"
              + a.earlierNumber()
              + "）相同，本机关已经答复"
              + (a.earlierAnswer() == null ? "" : "（" + a.earlierAnswer() + "）")
              + "，不予重复处理。";
      case Answer.Petition a ->
          rule + "您提出的事项属于信访、投诉、举报等活动，不作为政府信息公开申请处理。\n\n理由：" + a.reason() + "\n办理途径：" + a.channel();
      case Answer.Publication a ->
          rule + "您申请的内容属于公开出版物，请通过下列途径获取。\n\n理由：" + a.reason() + "\n获取途径：" + a.channel();
      case Answer.Unreasonable a ->
          rule + "您申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理，本机关不予处理。\n\n理由：" + a.reason();
      case Answer.SpecialLaw a ->
          rule
              + "有关法律、行政法规对该信息的获取有特别规定，请依照规定办理。\n\n依据："
              + a.law()
              + (a.organ() == null ? "" : "\n办理机关：" + a.organ());
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
        + (answer.files().isEmpty() ? "" : "\n\n公开的文件共" + answer.files().size() + "份，随本答复提供。")
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
