package org.gongkai.office;

import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.request.Law;

/**
 * The fields of the terms of disclosure and participation and the watch words, as administrators
 * set them on their page; {@link TermsReader} judges them. What is left blank stays as it was.
 */
public final class TermFields {

  public static final Field<Integer, Law> PUBLISH =
      days("publishDays", "主动公开期限（工作日）", 60).help("信息形成或者变更以后（条例第二十六条），1至60");
  public static final Field<Integer, Law> REVIEW =
      days("reviewDays", "公开审查期限（工作日）", 60).help("送审以后，1至60");
  public static final Field<Integer, Law> INTERPRET =
      days("interpretDays", "解读期限（工作日）", 60).help("文件公开以后，1至60");
  public static final Field<String, Law> INDEX =
      Field.<Law>line("settings.indexNumber", "索引号规则", IndexPattern.MOST)
          .ifAny()
          .help("例如 " + IndexPattern.DEFAULT.text() + "；清空以后保存，就是用这一种");
  public static final Field<Integer, Law> CORRECTION =
      days("replyDays.CORRECTION", "纠错留言的答复期限（工作日）", 60);
  public static final Field<Integer, Law> CONSULTATION =
      days("replyDays.CONSULTATION", "咨询留言的答复期限（工作日）", 60);
  public static final Field<Integer, Law> SUGGESTION =
      days("replyDays.SUGGESTION", "建议留言的答复期限（工作日）", 60);
  public static final Field<Integer, Law> COMPLAINT =
      days("replyDays.COMPLAINT", "投诉留言的答复期限（工作日）", 60);
  public static final Field<Integer, Law> EXTENSION =
      days("replyExtension", "留言答复最多延长（工作日）", 60).help("0至60，0 就是不能延长");
  public static final Field<Integer, Law> VETO =
      days("vetoDays", "留言逾期未答复的督办期限（自然日）", 365).help("1至365");
  public static final Field<Integer, Law> RESULT =
      days("resultDays", "公布征集结果的期限（工作日）", 60).help("征集结束以后，1至60");
  public static final Field<Integer, Law> SOLICITATION =
      days("solicitationDays", "征集意见最短期限（自然日）", 365).help("1至365，更短的须说明理由");

  /** All of them, in the order of the form. */
  public static final Fields<Law> ALL =
      new Fields<>(
          List.of(
              PUBLISH,
              REVIEW,
              INTERPRET,
              INDEX,
              CORRECTION,
              CONSULTATION,
              SUGGESTION,
              COMPLAINT,
              EXTENSION,
              VETO,
              RESULT,
              SOLICITATION,
              WatchWords.FIELD));

  private TermFields() {}

  private static Field<Integer, Law> days(String name, String label, int most) {
    return Field.<Law>number("settings." + name, label, _ -> most).shownAs(label);
  }
}
