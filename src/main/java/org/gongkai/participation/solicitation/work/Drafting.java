package org.gongkai.participation.solicitation.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.calendar.Words;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Content;
import org.gongkai.participation.solicitation.OpinionWay;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Term;
import org.jspecify.annotations.Nullable;

/**
 * Judges the fields of a solicitation together, over those that were there before.
 *
 * @param before as it is; null for a new one
 */
record Drafting<C>(
    SolicitationFields<C> fields,
    Given<C> given,
    @Nullable Solicitation before,
    Office office,
    Workshop shop,
    LocalDate today) {

  /** No solicitation lies further off. */
  private static final int MOST_YEARS = 2;

  private static final LocalDate EARLIEST = LocalDate.of(2008, 5, 1);

  /**
   * What is said, judged.
   *
   * @param content with the texts as they were
   * @param draft another text of it, or null where it stays
   * @param explanation likewise
   */
  record Said(Content content, Term term, @Nullable String draft, @Nullable String explanation) {}

  /**
   * What is said, or null with what is wrong noted.
   *
   * @param by who made it
   */
  @Nullable Said said(String by) {
    Content old = before == null ? null : before.content();
    String title = pick(fields.title, old == null ? null : old.title());
    Set<OpinionWay> chosen = given.orNull(fields.ways);
    List<OpinionWay> ways =
        chosen != null ? List.copyOf(chosen) : old == null ? List.of() : old.ways();
    List<String> files =
        old != null && !given.isThere(fields.files)
            ? old.files()
            : Objects.requireNonNullElse(given.orNull(fields.files), List.of());
    shop.files().named(given.problems(), fields.files.name(), office.code(), files);
    String draft = given.orNull(fields.draft);
    boolean keeps = old != null && old.draft() != null && !given.isThere(fields.draft);
    if (draft == null && !keeps && files.isEmpty() && !given.isWrong(fields.draft)) {
      given.wrong(fields.draft, Code.REQUIRED, "请填写征求意见稿的正文，或者上传附件");
    }
    if (old != null && given.isThere(fields.explanation)) {
      given.demand(fields.explanation);
    }
    Term term = term();
    String item = item(old == null ? null : old.item());
    if (title == null || term == null || !given.problems().none()) {
      given.problems().required(fields.title.name(), fields.title.label(), title);
      return null;
    }
    var content =
        new Content(
            title,
            keeps && old != null ? old.draft() : null,
            files,
            old == null ? null : old.explanation(),
            ways,
            item,
            old == null ? by : old.by());
    return new Said(content, term, draft, given.orNull(fields.explanation));
  }

  private @Nullable Term term() {
    Term old = before == null ? null : before.term();
    LocalDate opens = pick(fields.opensOn, old == null ? null : old.opensOn());
    LocalDate closes = pick(fields.closesOn, old == null ? null : old.closesOn());
    String reason = pick(fields.shortReason, old == null ? null : old.shortReason());
    int least = office.settings().participation().solicitationDays();
    if (opens == null || closes == null) {
      return null;
    }
    far(fields.opensOn, opens);
    far(fields.closesOn, closes);
    if (closes.isBefore(opens)) {
      given.wrong(fields.closesOn, Code.NOT_ALLOWED, "截止日期不能早于开始日期，请核对");
    } else if (reason == null && closes.isBefore(Term.earliestEnd(opens, least))) {
      given.wrong(
          fields.closesOn,
          Code.NOT_ALLOWED,
          "公开征求意见的期限一般不少于%d日，从%s开始的，截止日期不早于%s；确需缩短的，请填写缩短期限的理由"
              .formatted(least, Words.day(opens), Words.day(Term.earliestEnd(opens, least))));
    }
    return Term.drafted(opens, closes, reason, least);
  }

  private void far(Field<LocalDate, C> field, LocalDate day) {
    if (day.isAfter(today.plusYears(MOST_YEARS))) {
      given.wrong(field, Code.FUTURE, field.label() + "不能晚于两年以后，请核对年份");
    } else if (day.isBefore(EARLIEST)) {
      given.wrong(field, Code.TOO_OLD, field.label() + "太早，请核对年份");
    }
  }

  private @Nullable String item(@Nullable String old) {
    String id = pick(fields.item, old);
    if (id != null && !shop.items().isThere(office.code(), id)) {
      given.wrong(fields.item, Code.UNKNOWN_VALUE, "本机关没有这条公开信息，请核对统一编号");
    }
    return id;
  }

  /** What was given, else what was there; a blank takes it away. */
  private <T> @Nullable T pick(Field<T, C> field, @Nullable T old) {
    return given.isThere(field) ? given.orNull(field) : old;
  }
}
