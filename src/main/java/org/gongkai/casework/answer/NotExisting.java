package org.gongkai.casework.answer;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Rows;
import org.gongkai.request.Answer;

/** 信息不存在: where, how and when it was searched (Art. 36(4)). */
final class NotExisting {

  private static final int PLACE = 500;

  private static final Field<String, Asked> WHERE =
      Field.<Asked>lines("where", "检索的地点", PLACE).as(Shape.LINE).help("例如：档案室、办公系统");
  private static final Field<String, Asked> HOW =
      Field.<Asked>lines("how", "检索的方式", PLACE).as(Shape.LINE).help("关键词、年度、经过");
  private static final Field<LocalDate, Asked> ON =
      Field.<Asked>day("on", "检索日期")
          .unless((on, asked) -> on.isAfter(asked.today()), Code.FUTURE, "检索日期不能晚于今天，请核对");

  private static final Rows<Answer.Search, Asked> ROWS =
      new Rows<>(
          "searched",
          "检索记录",
          new Fields<>(List.of(WHERE, HOW, ON)),
          AnswerShape.MOST_ROWS,
          "请填写检索的地点、方式和日期，至少一项",
          "检索记录最多" + AnswerShape.MOST_ROWS + "项",
          (row, _) -> new Answer.Search(row.get(WHERE), row.get(HOW), row.get(ON)));
  private static final Field<List<Answer.Search>, Asked> SEARCHED = ROWS.field();

  static final AnswerShape SHAPE =
      AnswerShape.of(
              Answer.Kind.NOT_EXISTING,
              Answer.NotExisting.class,
              "经检索没有所申请的信息，告知该信息不存在；写明检索的地点、方式和时间。",
              List.of(SEARCHED),
              given -> new Answer.NotExisting(given.get(SEARCHED)),
              answer -> AnswerShape.fields(SEARCHED, answer.searched()))
          .growing(ROWS);

  private NotExisting() {}
}
