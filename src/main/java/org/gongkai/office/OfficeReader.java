package org.gongkai.office;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.request.Settings;
import org.jspecify.annotations.Nullable;

/** Reads profile and settings: what is left out stays as it was, what is given empty is removed. */
record OfficeReader(Problems problems, @Nullable Office before) {

  Office read(OfficeCode code, OfficeInput input) {
    OfficeKind kind = problems.oneOf("kind", "机关类型", input.kind(), OfficeKind.class);
    String name = problems.line("name", "机关名称", input.name(), 100);
    if (before == null) {
      problems.required("kind", "机关类型", kind);
    }
    if (before == null || input.name() != null) {
      problems.required("name", "机关名称", name);
    }
    return new Office(
        code,
        kind != null ? kind : before != null ? before.kind() : OfficeKind.TOWNSHIP,
        name != null ? name : before != null ? before.name() : code.value(),
        kept("shortName", "简称", input.shortName(), before == null ? null : before.shortName()),
        kept("address", "地址", input.address(), before == null ? null : before.address()),
        phone(input.phone()),
        kept("hours", "办公时间", input.hours(), before == null ? null : before.hours()),
        email(input.email()),
        kept(
            "reconsiderationOrgan",
            "行政复议机关",
            input.reconsiderationOrgan(),
            before == null ? null : before.reconsiderationOrgan()),
        kept("court", "管辖法院", input.court(), before == null ? null : before.court()),
        settings(input.settings()),
        List.of());
  }

  private @Nullable String kept(
      String field, String label, @Nullable String text, @Nullable String was) {
    return text == null ? was : problems.line(field, label, text, 200);
  }

  private @Nullable String phone(@Nullable String text) {
    String half = text == null ? null : Optional.ofNullable(Clean.halfWidth(text)).orElse("");
    return kept("phone", "电话", half, before == null ? null : before.phone());
  }

  private @Nullable String email(@Nullable String text) {
    String email = problems.email("email", text);
    return text != null ? email : before == null ? null : before.email();
  }

  private OfficeSettings settings(OfficeInput.@Nullable SettingsInput input) {
    OfficeSettings was = before == null ? OfficeSettings.DEFAULT : before.settings();
    if (input == null) {
      return was;
    }
    Settings legal = was.legal();
    return new OfficeSettings(
        new Settings(
            choice("onlineReceipt", "网上、传真申请的收到日期", input.onlineReceipt(), legal.onlineReceipt()),
            number("supplementDays", "补正期限", input.supplementDays(), 1, 30, legal.supplementDays()),
            choice("lateSupplement", "迟告知补正的答复期限", input.lateSupplement(), legal.lateSupplement()),
            choice(
                "secondSupplement", "第二次告知补正", input.secondSupplement(), legal.secondSupplement()),
            choice(
                "consultationFrom",
                "征求意见不计入的起点",
                input.consultationFrom(),
                legal.consultationFrom()),
            choice("afterPayment", "缴费以后的答复期限", input.afterPayment(), legal.afterPayment())),
        number("retentionYears", "个人信息保留年数", input.retentionYears(), 1, 100, was.retentionYears()),
        number(
            "onlinePerHour", "每小时最多提交件数", input.onlinePerHour(), 1, 100_000, was.onlinePerHour()),
        number(
            "onlinePerMail",
            "同一邮箱每天最多提交件数",
            input.onlinePerMail(),
            1,
            100_000,
            was.onlinePerMail()),
        new TermsReader(problems).disclosure(input, was.disclosure()),
        new TermsReader(problems).participation(input, was.participation()));
  }

  private <E extends Enum<E>> E choice(String name, String label, @Nullable String text, E was) {
    E chosen = problems.oneOf("settings." + name, label, text, was.getDeclaringClass());
    return chosen == null ? was : chosen;
  }

  private int number(
      String name, String label, @Nullable Integer number, int least, int most, int was) {
    Integer given = problems.within("settings." + name, label, number, least, most);
    return given == null ? was : given;
  }
}
