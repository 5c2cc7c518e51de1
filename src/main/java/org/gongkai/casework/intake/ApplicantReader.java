package org.gongkai.casework.intake;

import static org.gongkai.input.Plain.PLAIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.casework.command.IdentityReader;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CreditCode;
import org.gongkai.request.IdType;
import org.jspecify.annotations.Nullable;

/** Reads who asks (Art. 29(1)): name, proof of identity, contact; and nothing else. */
record ApplicantReader(Problems problems, LocalDate today) {

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
        identity.proof,
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
    return Stream.of(
            given.creditCode(),
            given.proofKind(),
            given.proofNumber(),
            given.representative(),
            given.contact())
        .anyMatch(Objects::nonNull);
  }

  private record Identity(
      @Nullable IdType idType,
      @Nullable String idNumber,
      @Nullable String creditCode,
      @Nullable String representative,
      @Nullable String contact,
      Applicant.@Nullable Proof proof) {
    static final Identity NONE = new Identity(null, null, null, null, null, null);
  }

  private Identity citizen(SubmissionInput.ApplicantInput given) {
    absent("applicant.creditCode", given.creditCode(), "公民申请不填写统一社会信用代码");
    absent("applicant.proofKind", given.proofKind(), "公民申请不填写单位的证明");
    absent("applicant.proofNumber", given.proofNumber(), "公民申请不填写单位的证明");
    absent("applicant.representative", given.representative(), "公民申请不填写法定代表人");
    absent("applicant.contact", given.contact(), "公民申请不填写单位联系人");
    IdType type = SubmissionFields.ID_TYPE.demanded(problems, "", given.idType(), PLAIN);
    String number = idNumber("applicant.idNumber", type, given.idNumber());
    return new Identity(type, number, null, null, null, null);
  }

  private Identity organisation(SubmissionInput.ApplicantInput given) {
    absent("applicant.idType", given.idType(), "单位申请不填写个人证件类型");
    absent("applicant.idNumber", given.idNumber(), "单位申请不填写个人证件号码");
    Applicant.Proof proof = proof(given);
    String code = identities().creditCode("applicant.creditCode", given.creditCode());
    if (code == null && proof == null && !problems.has("applicant.creditCode") && !said(given)) {
      problems.add(
          "applicant.creditCode", Code.REQUIRED, "请填写统一社会信用代码；没有的，填写其他身份证明的名称和编号，例如备案证明、登记证");
    }
    String representative =
        required(
            "applicant.representative",
            "法定代表人或负责人姓名",
            judged(SubmissionFields.REPRESENTATIVE, given.representative()));
    String contact =
        required("applicant.contact", "联系人姓名", judged(SubmissionFields.CONTACT, given.contact()));
    return new Identity(null, null, code, representative, contact, proof);
  }

  private static boolean said(SubmissionInput.ApplicantInput given) {
    return Clean.line(given.proofKind()) != null || Clean.line(given.proofNumber()) != null;
  }

  /** Both parts of another proof, or neither. */
  private Applicant.@Nullable Proof proof(SubmissionInput.ApplicantInput given) {
    String kind = judged(SubmissionFields.PROOF_KIND, given.proofKind());
    String number = judged(SubmissionFields.PROOF_NUMBER, given.proofNumber());
    if (!said(given)) {
      return null;
    }
    required("applicant.proofKind", "证明的名称，例如备案证明、登记证", kind);
    required("applicant.proofNumber", "证明的编号", number);
    return kind == null || number == null ? null : new Applicant.Proof(kind, number);
  }

  private IdentityReader identities() {
    return new IdentityReader(problems, today);
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

  private @Nullable String idNumber(String field, @Nullable IdType type, @Nullable String text) {
    String whose = field.startsWith("agent.") ? "代理人的" : "";
    String label = whose + (type == IdType.RESIDENT_ID ? "18位身份证号码" : "证件号码");
    return required(field, label, identities().number(field, whose + "证件号码", type, text));
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
