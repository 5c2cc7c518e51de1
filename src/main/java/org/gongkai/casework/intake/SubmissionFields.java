package org.gongkai.casework.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Channel;
import org.gongkai.request.Delivery;
import org.gongkai.request.IdType;

/**
 * The fields of a request (Art. 29), as a clerk fills them in; {@link SubmissionReader} judges them
 * by the same table. What an identity number must be depends on its type, and is judged there.
 */
public final class SubmissionFields {

  private static final int NAME = 100;
  private static final int LINE = 200;

  static final Field<Channel, Plain> CHANNEL =
      Field.<Channel, Plain>oneOf("channel", "提交渠道", Channel.class, Channel::words)
          .shownAs("渠道")
          .choices(_ -> onPaper());
  static final Field<LocalDate, Plain> SUBMITTED_ON =
      Field.<Plain>day("submittedOn", "提交（签收、到达）日期")
          .shownAs("提交、签收或者到达日期")
          .ifAny()
          .help("不填就是今天；以前收到的填实际日期");

  static final Field<ApplicantKind, Plain> KIND =
      Field.<ApplicantKind, Plain>select(
              "applicant.kind", "申请人类型", ApplicantKind.class, _ -> kinds())
          .shownAs("类别");
  static final Field<String, Plain> APPLICANT =
      Field.<Plain>name("applicant.name", "姓名或名称", NAME).shownAs("姓名或者单位名称").personal();
  static final Field<IdType, Plain> ID_TYPE =
      Field.<IdType, Plain>select("applicant.idType", "证件类型", IdType.class, _ -> idTypes())
          .help("公民填写");
  static final Field<String, Plain> ID_NUMBER =
      Field.<Plain>anyText("applicant.idNumber", "证件号码", Shape.LINE).help("公民填写").personal();
  static final Field<String, Plain> CREDIT_CODE =
      Field.<Plain>anyText("applicant.creditCode", "统一社会信用代码", Shape.LINE)
          .help("法人和其他组织填写")
          .personal();
  static final Field<String, Plain> REPRESENTATIVE =
      Field.<Plain>name("applicant.representative", "法定代表人", NAME).help("法人和其他组织填写").personal();
  static final Field<String, Plain> CONTACT =
      Field.<Plain>name("applicant.contact", "联系人", NAME).help("法人和其他组织填写").personal();
  static final Field<String, Plain> PHONE =
      Field.<Plain>phone("applicant.phone", "联系电话").ifAny().help("电话、邮箱、地址至少一样").personal();
  static final Field<String, Plain> EMAIL =
      Field.<Plain>email("applicant.email").ifAny().personal();
  static final Field<String, Plain> ADDRESS =
      Field.<Plain>line("applicant.address", "通信地址", LINE).ifAny().personal();
  static final Field<String, Plain> POSTCODE =
      Field.<Plain>postcode("applicant.postcode").ifAny().personal();

  static final Field<String, Plain> AGENT =
      Field.<Plain>name("agent.name", "代理人姓名", NAME).ifAny().personal();
  static final Field<IdType, Plain> AGENT_ID_TYPE =
      Field.<IdType, Plain>select("agent.idType", "代理人证件类型", IdType.class, _ -> idTypes())
          .shownAs("代理人证件类型");
  static final Field<String, Plain> AGENT_ID_NUMBER =
      Field.<Plain>anyText("agent.idNumber", "代理人证件号码", Shape.LINE).ifAny().personal();
  static final Field<String, Plain> AGENT_PHONE =
      Field.<Plain>phone("agent.phone", "代理人电话").ifAny().personal();

  static final Field<String, Plain> TITLE =
      Field.<Plain>line("information.title", "信息名称", LINE).ifAny();
  static final Field<String, Plain> DOCUMENT_NUMBER =
      Field.<Plain>line("information.documentNumber", "文号", NAME).ifAny();
  static final Field<String, Plain> DESCRIPTION =
      Field.<Plain>lines("information.description", "内容描述", 5000).ifAny();

  static final Field<Delivery.Format, Plain> FORMAT =
      Field.<Delivery.Format, Plain>oneOf(
              "delivery.format", "获取信息的形式", Delivery.Format.class, Delivery.Format::words)
          .shownAs("信息的形式");
  static final Field<Delivery.Method, Plain> METHOD =
      Field.<Delivery.Method, Plain>oneOf(
              "delivery.method", "获取信息的方式", Delivery.Method.class, Delivery.Method::words)
          .shownAs("获取的方式");

  /** How it came. */
  public static final Fields<Plain> ARRIVAL = new Fields<>(List.of(CHANNEL, SUBMITTED_ON));

  /** Who asks. */
  public static final Fields<Plain> WHO =
      new Fields<>(
          List.of(
              KIND,
              APPLICANT,
              ID_TYPE,
              ID_NUMBER,
              CREDIT_CODE,
              REPRESENTATIVE,
              CONTACT,
              PHONE,
              EMAIL,
              ADDRESS,
              POSTCODE));

  /** Who asks for them. */
  public static final Fields<Plain> AGENTS =
      new Fields<>(List.of(AGENT, AGENT_ID_TYPE, AGENT_ID_NUMBER, AGENT_PHONE));

  /** What is asked for. */
  public static final Fields<Plain> WHAT =
      new Fields<>(List.of(TITLE, DOCUMENT_NUMBER, DESCRIPTION));

  /** How it is to be given. */
  public static final Fields<Plain> HOW = new Fields<>(List.of(FORMAT, METHOD));

  private SubmissionFields() {}

  /** A request by the form comes in by itself. */
  private static List<Choice> onPaper() {
    return Stream.of(Channel.values())
        .filter(channel -> channel != Channel.ONLINE)
        .map(channel -> Choice.of(channel.name(), channel.words()))
        .toList();
  }

  private static List<Choice> kinds() {
    return Stream.of(ApplicantKind.values())
        .map(kind -> new Choice(kind.name(), kind.words(), kind == ApplicantKind.CITIZEN))
        .toList();
  }

  private static List<Choice> idTypes() {
    return Stream.of(IdType.values())
        .map(type -> new Choice(type.name(), type.words(), type == IdType.RESIDENT_ID))
        .toList();
  }
}
