package org.gongkai.casework.intake;

import static org.gongkai.input.Plain.PLAIN;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CreditCode;
import org.gongkai.request.IdType;
import org.gongkai.written.ResidentId;
import org.jspecify.annotations.Nullable;

/** Reads who asks (Art. 29(1)): name, proof of identity, contact; and nothing else. */
record ApplicantReader(Problems problems, LocalDate today) {

  private static final Pattern OF_THE_FIRST_GENERATION = Pattern.compile("\\d{15}");

  /** The applicant, as far as it could be read; null when not even kind and name could. */
  @Nullable Applicant read(SubmissionInput input) {
    SubmissionInput.ApplicantInput given = input.applicant();
    if (problems.required("applicant", "申请人信息", given) == null || given == null) {
      return null;
    }
    ApplicantKind kind = SubmissionFields.KIND.demanded(problems, "", given.kind(), PLAIN);
    boolean organisation = kind != null && kind.isOrganisation();
    String name =
        required(
            "applicant.name",
            organisation ? "单位名称" : "姓名",
            judged(SubmissionFields.APPLICANT, given.name()));
    Applicant.Agent agent = agent(input.agent());
    Identity identity =
        kind == null && !looksLikeOrganisation(given)
            ? Identity.NONE
            : kind == null || organisation ? organisation(given) : citizen(given);
    String phone = judged(SubmissionFields.PHONE, given.phone());
    String email = judged(SubmissionFields.EMAIL, given.email());
    String address = judged(SubmissionFields.ADDRESS, given.address());
    String postcode = judged(SubmissionFields.POSTCODE, given.postcode());
    reachable(given);
    return new Applicant(
        kind == null ? ApplicantKind.CITIZEN : kind,
        name == null ? "—" : name,
        identity.idType,
        identity.idNumber,
        identity.creditCode,
        identity.representative,
        identity.contact,
        phone,
        email,
        address,
        postcode,
        agent);
  }

  /** {@code creditCode}: its check character does not fit, as with some real early codes. */
  static List<String> warnings(Applicant applicant) {
    String code = applicant.creditCode();
    return code != null && !CreditCode.hasCheck(code) ? List.of("creditCode") : List.of();
  }

  /** Without a kind, what else was filled in tells which fields are judged. */
  private static boolean looksLikeOrganisation(SubmissionInput.ApplicantInput given) {
    return given.creditCode() != null || given.representative() != null || given.contact() != null;
  }

  private record Identity(
      @Nullable IdType idType,
      @Nullable String idNumber,
      @Nullable String creditCode,
      @Nullable String representative,
      @Nullable String contact) {
    static final Identity NONE = new Identity(null, null, null, null, null);
  }

  private Identity citizen(SubmissionInput.ApplicantInput given) {
    absent("applicant.creditCode", given.creditCode(), "公民申请不填写统一社会信用代码");
    absent("applicant.representative", given.representative(), "公民申请不填写法定代表人");
    absent("applicant.contact", given.contact(), "公民申请不填写单位联系人");
    IdType type = SubmissionFields.ID_TYPE.demanded(problems, "", given.idType(), PLAIN);
    String number = idNumber("applicant.idNumber", type, given.idNumber());
    return new Identity(type, number, null, null, null);
  }

  private Identity organisation(SubmissionInput.ApplicantInput given) {
    absent("applicant.idType", given.idType(), "单位申请不填写个人证件类型");
    absent("applicant.idNumber", given.idNumber(), "单位申请不填写个人证件号码");
    String code = Clean.code(given.creditCode());
    required("applicant.creditCode", "统一社会信用代码", code);
    if (code != null && !CreditCode.hasForm(code)) {
      problems.add(
          "applicant.creditCode", Code.FORMAT, "统一社会信用代码为18位数字或大写字母（不含 I、O、Z、S、V），请核对后重新填写");
      code = null;
    }
    String representative =
        required(
            "applicant.representative",
            "法定代表人或负责人姓名",
            judged(SubmissionFields.REPRESENTATIVE, given.representative()));
    String contact =
        required("applicant.contact", "联系人姓名", judged(SubmissionFields.CONTACT, given.contact()));
    return new Identity(null, null, code, representative, contact);
  }

  private Applicant.@Nullable Agent agent(SubmissionInput.@Nullable AgentInput given) {
    if (given == null) {
      return null;
    }
    String name = SubmissionFields.AGENT.demanded(problems, "", given.name(), PLAIN);
    IdType type = SubmissionFields.AGENT_ID_TYPE.demanded(problems, "", given.idType(), PLAIN);
    String number = idNumber("agent.idNumber", type, given.idNumber());
    String phone = judged(SubmissionFields.AGENT_PHONE, given.phone());
    return name == null ? null : new Applicant.Agent(name, type, number, phone);
  }

  private static String whose(String field) {
    return field.startsWith("agent.") ? "代理人的" : "";
  }

  private @Nullable String idNumber(String field, @Nullable IdType type, @Nullable String text) {
    String whose = whose(field);
    if (type == IdType.RESIDENT_ID) {
      return residentId(field, required(field, whose + "18位身份证号码", Clean.code(text)));
    }
    String label = whose + "证件号码";
    return required(field, label, problems.line(field, label, text, 50));
  }

  private @Nullable String residentId(String field, @Nullable String number) {
    if (number == null) {
      return null;
    }
    ResidentId.Fault fault = ResidentId.fault(number, today).orElse(null);
    if (fault == null) {
      return number;
    }
    switch (fault) {
      case FORMAT -> problems.add(field, Code.FORMAT, unlike(whose(field), number));
      case BORN_LATER ->
          problems.add(field, Code.FUTURE, whose(field) + "身份证号码中的出生日期晚于今天，请核对后重新填写");
      case CHECKSUM ->
          problems.add(field, Code.CHECKSUM, whose(field) + "身份证号码校验位不正确，请核对后重新填写");
    }
    return null;
  }

  private static String unlike(String whose, String number) {
    return OF_THE_FIRST_GENERATION.matcher(number).matches()
        ? whose + "身份证号码是15位的：这是第一代身份证的号码，已经停止使用，请填写现在身份证上的18位号码"
        : "请输入" + whose + "18位身份证号码，前17位为数字，其中第7至14位是出生日期";
  }

  private void reachable(SubmissionInput.ApplicantInput given) {
    boolean none =
        Clean.line(given.phone()) == null
            && Clean.line(given.email()) == null
            && Clean.line(given.address()) == null;
    if (none) {
      problems.add("applicant.phone", Code.REQUIRED, "请至少填写联系电话、电子邮箱、通信地址中的一项");
    }
  }

  private void absent(String field, @Nullable String text, String message) {
    if (Clean.line(text) != null) {
      problems.add(field, Code.NOT_ALLOWED, message);
    }
  }

  private <T> @Nullable T judged(Field<T, Plain> field, @Nullable String text) {
    return field.judged(problems, "", text, PLAIN);
  }

  private <T> @Nullable T required(String field, String label, @Nullable T value) {
    return problems.required(field, label, value);
  }
}
