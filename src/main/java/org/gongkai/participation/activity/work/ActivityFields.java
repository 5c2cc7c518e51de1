package org.gongkai.participation.activity.work;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.Question;

/**
 * The fields of an activity as they are written.
 *
 * @param <C> what they depend on
 */
public final class ActivityFields<C> {

  static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_TOPIC = 200;
  private static final int MOST_PEOPLE = 1_000_000;
  private static final int MOST_MATERIAL = 20;
  private static final int MOST_NAMES = 300;
  private static final int LONGEST_NAME = 50;

  public final Field<ActivityKind, C> kind;
  public final Field<String, C> topic;
  public final Field<LocalDate, C> on = Field.<C>day("on", "举行日期").ifAny();
  public final Field<Integer, C> participants =
      ActivityFields.<C>people().help("到场的人数；网上问卷只填另外收到的纸质问卷的份数");
  public final Field<List<String>, C> attendance =
      Field.<C>texts("attendance", "参加人员", MOST_NAMES, LONGEST_NAME)
          .ifAny()
          .help("只有培训填写，每行一人；只在工作台显示，不公开")
          .personal();
  public final Field<List<String>, C> material = ActivityFields.material();
  public final Field<String, C> result =
      ActivityFields.<C>result().ifAny().help("听取了什么意见，怎样采纳，解决了什么问题");
  public final Field<String, C> url = url();
  public final Field<LocalDate, C> opensOn = Field.<C>day("opensOn", "开始日期").ifAny();
  public final Field<LocalDate, C> closesOn = Field.<C>day("closesOn", "截止日期").ifAny();
  public final Field<List<Question>, C> questions = new QuestionFields<C>().rows().fieldIfAny();

  /**
   * @param whole whether all that a new one needs must be there
   */
  public ActivityFields(boolean whole) {
    Field<ActivityKind, C> what =
        Field.oneOf("kind", "活动种类", ActivityKind.class, ActivityKind::words);
    kind = whole ? what : what.ifAny();
    Field<String, C> line = Field.line("topic", "主题", LONGEST_TOPIC);
    topic = whole ? line : line.ifAny();
  }

  static <C> Field<Integer, C> people() {
    return Field.<C>number("participants", "参加人数", 0, _ -> MOST_PEOPLE).ifAny();
  }

  static <C> Field<List<String>, C> material() {
    return Field.<C>texts("material", "材料", MOST_MATERIAL, 200)
        .ifAny()
        .help("每行一项：已上传文件的编号，或者一句话（例如：签到表存党政办）；活动公布以后，文件任何人都可以下载");
  }

  static <C> Field<String, C> result() {
    return Field.lines("result", "结果", LONGEST_TEXT);
  }

  static <C> Field<String, C> url() {
    return Field.<C>line("url", "报道的网址", PageAddress.LONGEST)
        .ifAny()
        .unless((url, _) -> !PageAddress.isSound(url), Code.FORMAT, PageAddress.WRONG);
  }

  /** All of them, in the order of the contract. */
  public List<Field<?, C>> all() {
    return List.of(
        kind,
        topic,
        on,
        participants,
        attendance,
        material,
        result,
        url,
        opensOn,
        closesOn,
        questions);
  }
}
