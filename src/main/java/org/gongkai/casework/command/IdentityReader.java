package org.gongkai.casework.command;

import java.time.LocalDate;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.CreditCode;
import org.gongkai.request.IdType;
import org.gongkai.written.ResidentId;
import org.jspecify.annotations.Nullable;

/** Reads what proves who somebody is, at the entry and in a correction alike. */
public record IdentityReader(Problems problems, LocalDate today) {

  private static final int LONGEST = 50;

  /** The number of a paper of that type; null with a problem noted, or when there is none. */
  public @Nullable String number(
      String field, String label, @Nullable IdType type, @Nullable String text) {
    return type == IdType.RESIDENT_ID
        ? residentId(field, Clean.code(text))
        : problems.line(field, label, text, LONGEST);
  }

  private @Nullable String residentId(String field, @Nullable String number) {
    ResidentId.Fault fault = number == null ? null : ResidentId.fault(number, today).orElse(null);
    if (fault == null) {
      return number;
    }
    String whose = field.startsWith("agent.") ? "代理人的" : "";
    switch (fault) {
      case FORMAT ->
          problems.add(
              field,
              Code.FORMAT,
              number != null && ResidentId.isOld(number)
                  ? whose + "身份证号码是15位的旧号码，请填写现在身份证上的18位号码"
                  : "请输入" + whose + "18位身份证号码，前17位为数字，其中第7至14位是出生日期");
      case BORN_LATER -> problems.add(field, Code.FUTURE, whose + "身份证号码中的出生日期晚于今天，请核对后重新填写");
      case CHECKSUM -> problems.add(field, Code.CHECKSUM, whose + "身份证号码校验位不正确，请核对后重新填写");
    }
    return null;
  }

  /** A unified social credit code (统一社会信用代码). */
  public @Nullable String creditCode(String field, @Nullable String text) {
    String code = Clean.code(text);
    if (code != null && !CreditCode.hasForm(code)) {
      problems.add(field, Code.FORMAT, "统一社会信用代码为18位数字或大写字母（不含 I、O、Z、S、V），请核对后重新填写");
      return null;
    }
    return code;
  }
}
