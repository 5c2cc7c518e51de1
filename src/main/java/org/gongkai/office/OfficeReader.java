package org.gongkai.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Problems;
import org.gongkai.request.Law;
import org.gongkai.request.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Reads profile and settings: what is left out stays as it was, what is given empty is removed.
 *
 * @param law in force, by which the settings are called
 */
record OfficeReader(Problems problems, @Nullable Office before, Law law) {

  Office read(OfficeCode code, OfficeInput input) {
    OfficeKind kind = judged(OfficeFields.KIND, input.kind());
    String name = judged(OfficeFields.NAME, input.name());
    if (before == null) {
      demand(OfficeFields.KIND, kind);
    }
    if (before == null || input.name() != null) {
      demand(OfficeFields.NAME, name);
    }
    return new Office(
        code,
        kind != null ? kind : before != null ? before.kind() : OfficeKind.TOWNSHIP,
        name != null ? name : before != null ? before.name() : code.value(),
        kept(OfficeFields.SHORT_NAME, input.shortName(), Office::shortName),
        kept(OfficeFields.ADDRESS, input.address(), Office::address),
        kept(OfficeFields.PHONE, halfWidth(input.phone()), Office::phone),
        kept(OfficeFields.HOURS, input.hours(), Office::hours),
        kept(OfficeFields.EMAIL, input.email(), Office::email),
        kept(
            OfficeFields.RECONSIDERATION,
            input.reconsiderationOrgan(),
            Office::reconsiderationOrgan),
        kept(OfficeFields.COURT, input.court(), Office::court),
        settings(input.settings()),
        List.of());
  }

  private @Nullable String kept(
      Field<String, Law> field, @Nullable String text, Function<Office, @Nullable String> was) {
    if (text == null) {
      return before == null ? null : was.apply(before);
    }
    return judged(field, text);
  }

  private static @Nullable String halfWidth(@Nullable String text) {
    return text == null ? null : Optional.ofNullable(Clean.halfWidth(text)).orElse("");
  }

  private <T> @Nullable T judged(Field<T, Law> field, @Nullable Object value) {
    return field.judged(problems, "", value, law);
  }

  private <T> void demand(Field<T, Law> field, @Nullable T value) {
    problems.required(field.name(), field.label(), value);
  }

  private OfficeSettings settings(OfficeInput.@Nullable SettingsInput input) {
    OfficeSettings was = before == null ? OfficeSettings.DEFAULT : before.settings();
    if (input == null) {
      return was;
    }
    Settings legal = was.legal();
    return new OfficeSettings(
        new Settings(
            or(OfficeFields.ONLINE_RECEIPT, input.onlineReceipt(), legal.onlineReceipt()),
            or(OfficeFields.SUPPLEMENT_DAYS, input.supplementDays(), legal.supplementDays()),
            or(OfficeFields.LATE_SUPPLEMENT, input.lateSupplement(), legal.lateSupplement()),
            or(OfficeFields.SECOND_SUPPLEMENT, input.secondSupplement(), legal.secondSupplement()),
            or(OfficeFields.CONSULTATION_FROM, input.consultationFrom(), legal.consultationFrom()),
            or(OfficeFields.AFTER_PAYMENT, input.afterPayment(), legal.afterPayment())),
        or(OfficeFields.RETENTION_YEARS, input.retentionYears(), was.retentionYears()),
        or(OfficeFields.ONLINE_PER_HOUR, input.onlinePerHour(), was.onlinePerHour()),
        or(OfficeFields.ONLINE_PER_MAIL, input.onlinePerMail(), was.onlinePerMail()),
        new TermsReader(problems).disclosure(input, was.disclosure()),
        new TermsReader(problems).participation(input, was.participation()),
        words(input.watchWords(), was.watchWords()));
  }

  /** Given empty there are none. */
  private WatchWords words(@Nullable List<@Nullable String> given, WatchWords was) {
    List<String> words = judged(WatchWords.FIELD, given);
    return words == null ? was : new WatchWords(words);
  }

  private <T> T or(Field<T, Law> field, @Nullable Object value, T was) {
    T given = judged(field, value);
    return given == null ? was : given;
  }
}
