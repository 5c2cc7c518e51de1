package org.gongkai.office;

import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Fields;
import org.gongkai.request.Law;
import org.gongkai.request.Settings;
import org.gongkai.request.Settings.AfterPayment;
import org.gongkai.request.Settings.ConsultationFrom;
import org.gongkai.request.Settings.LateSupplement;
import org.gongkai.request.Settings.OnlineReceipt;
import org.gongkai.request.Settings.SecondSupplement;

/**
 * The fields of an office's profile and settings; they depend on the law in force. The reader of
 * {@code configure-office} and the administrators' form follow from them.
 */
public final class OfficeFields {

  private static final int LINE = 200;
  private static final int MOST_SUBMISSIONS = 100_000;

  public static final Field<OfficeKind, Law> KIND =
      Field.select(
          "kind",
          "机关类型",
          OfficeKind.class,
          _ -> Choice.all(OfficeKind.values(), OfficeFields::words));
  public static final Field<String, Law> NAME = Field.name("name", "机关名称", 100);
  public static final Field<String, Law> SHORT_NAME =
      Field.<Law>line("shortName", "简称", LINE).ifAny().help("用于文号，例如 龙街办");
  public static final Field<String, Law> ADDRESS = Field.<Law>line("address", "地址", LINE).ifAny();
  public static final Field<String, Law> PHONE = Field.<Law>line("phone", "电话", LINE).ifAny();
  public static final Field<String, Law> HOURS = Field.<Law>line("hours", "办公时间", LINE).ifAny();
  public static final Field<String, Law> EMAIL =
      Field.<Law>email("email").ifAny().help("申请人回复邮件时的收件人");
  public static final Field<String, Law> RECONSIDERATION =
      Field.<Law>line("reconsiderationOrgan", "行政复议机关", LINE).ifAny().help("写进答复书的救济途径");
  public static final Field<String, Law> COURT = Field.<Law>line("court", "管辖法院", LINE).ifAny();

  /** Choices of {@link Settings}. */
  public static final Field<OnlineReceipt, Law> ONLINE_RECEIPT =
      Field.oneOf(
          "settings.onlineReceipt",
          "网上、传真申请的收到日期",
          OnlineReceipt.class,
          receipt ->
              switch (receipt) {
                case SUBMISSION -> "提交之日";
                case CONFIRMATION -> "双方确认之日（条例第三十一条第三项）";
              });

  public static final Field<Integer, Law> SUPPLEMENT_DAYS =
      Field.<Law>number("settings.supplementDays", "补正期限", _ -> 30)
          .shownAs("给申请人的补正期限（工作日）")
          .help("1至30");
  public static final Field<LateSupplement, Law> LATE_SUPPLEMENT =
      Field.<LateSupplement, Law>oneOf(
              "settings.lateSupplement",
              "迟告知补正的答复期限",
              LateSupplement.class,
              late ->
                  switch (late) {
                    case COUNTS_ON -> "照常计算";
                    case RESTARTS -> "重新起算";
                  })
          .shownAs(law -> "晚于" + law.supplementWithin() + "个工作日才告知补正的，答复期限");
  public static final Field<SecondSupplement, Law> SECOND_SUPPLEMENT =
      Field.oneOf(
          "settings.secondSupplement",
          "第二次告知补正",
          SecondSupplement.class,
          second ->
              switch (second) {
                case REFUSED -> "不允许";
                case ALLOWED -> "允许";
              });
  public static final Field<ConsultationFrom, Law> CONSULTATION_FROM =
      Field.<ConsultationFrom, Law>oneOf(
              "settings.consultationFrom",
              "征求意见不计入的起点",
              ConsultationFrom.class,
              from ->
                  switch (from) {
                    case AFTER_SENDING -> "发出的次日";
                    case AFTER_RECEIPT -> "对方收到的次日";
                  })
          .shownAs("征求意见的时间从何时起不计入");
  public static final Field<AfterPayment, Law> AFTER_PAYMENT =
      Field.<AfterPayment, Law>oneOf(
              "settings.afterPayment",
              "缴费以后的答复期限",
              AfterPayment.class,
              after ->
                  switch (after) {
                    case RESTARTS -> "重新起算";
                    case GOES_ON -> "接着计算";
                  })
          .shownAs("缴费以后答复期限");
  public static final Field<Integer, Law> RETENTION_YEARS =
      Field.<Law>number("settings.retentionYears", "个人信息保留年数", _ -> 100).shownAs("办结以后个人信息保留（年）");
  public static final Field<Integer, Law> ONLINE_PER_HOUR =
      Field.<Law>number("settings.onlinePerHour", "每小时最多提交件数", _ -> MOST_SUBMISSIONS)
          .shownAs("同一网络地址每小时最多提交（件）");
  public static final Field<Integer, Law> ONLINE_PER_MAIL =
      Field.<Law>number("settings.onlinePerMail", "同一邮箱每天最多提交件数", _ -> MOST_SUBMISSIONS)
          .shownAs("同一邮箱每天最多提交（件）");

  /** All of them, in the order of the form. */
  public static final Fields<Law> ALL =
      new Fields<>(
          List.of(
              KIND,
              NAME,
              SHORT_NAME,
              ADDRESS,
              PHONE,
              HOURS,
              EMAIL,
              RECONSIDERATION,
              COURT,
              ONLINE_RECEIPT,
              SUPPLEMENT_DAYS,
              LATE_SUPPLEMENT,
              SECOND_SUPPLEMENT,
              CONSULTATION_FROM,
              AFTER_PAYMENT,
              RETENTION_YEARS,
              ONLINE_PER_HOUR,
              ONLINE_PER_MAIL));

  private OfficeFields() {}

  private static String words(OfficeKind kind) {
    return switch (kind) {
      case TOWNSHIP -> "乡镇人民政府";
      case SUBDISTRICT -> "街道办事处";
      case DEPARTMENT -> "县级部门";
    };
  }
}
