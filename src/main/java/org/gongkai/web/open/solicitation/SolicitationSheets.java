package org.gongkai.web.open.solicitation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongkai.calendar.Words;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.MatterBook;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.SolicitationTexts;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of a solicitation shows. */
@Singleton
class SolicitationSheets {

  private final SolicitationTexts texts;
  private final PublicView view;
  private final OpenOffices offices;
  private final ItemRoom items;
  private final MatterBook book;

  SolicitationSheets(
      SolicitationTexts texts,
      PublicView view,
      OpenOffices offices,
      ItemRoom items,
      MatterBook book) {
    this.texts = texts;
    this.view = view;
    this.offices = offices;
    this.items = items;
    this.book = book;
  }

  /**
   * An opinion that is shown.
   *
   * @param who the masked name
   * @param fate what became of it; empty before the result
   */
  public record Line(int n, String content, String who, String how, String fate, String reason) {

    static Line of(Solicitation one, Opinions.Seen seen) {
      Opinion opinion = seen.opinion();
      Opinion.Sorting sorting = PublicView.decided(one, opinion);
      return new Line(
          opinion.n(),
          seen.content(),
          Objects.requireNonNullElse(opinion.origin().maskedName(), "没有署名"),
          opinion.origin().way().words() + "，" + Words.brief(opinion.origin().on()),
          sorting == null ? "" : sorting.adopted().words(),
          sorting == null ? "" : Objects.requireNonNullElse(sorting.reason(), ""));
    }
  }

  SolicitationSheet of(Solicitation one, Opinions.Page shown, OpinionForm form, int after) {
    LocalDate today = view.today();
    Ending ending = one.ending();
    var text =
        new SolicitationSheet.Texts(
            texts.html(one, one.content().draft()),
            texts.html(one, one.content().explanation()),
            ending == null ? "" : texts.html(one, ending.text()),
            view.files(one),
            item(one, today));
    String next =
        shown.next() == null
            ? null
            : "/solicitations/" + one.id() + "?after=" + shown.next() + "#opinions";
    List<Line> lines = shown.items().stream().map(seen -> Line.of(one, seen)).toList();
    return new SolicitationSheet(
        one,
        one.on(today),
        offices.find(one.office()).orElseThrow(),
        term(one, today),
        text,
        form,
        new SolicitationSheet.Table(lines, next, after > 0));
  }

  private SolicitationSheet.@Nullable Item item(Solicitation one, LocalDate today) {
    String id = one.content().item();
    MatterBook.Versioned<Item> there =
        id == null ? null : book.documents(items, one.office(), List.of(id)).get(id);
    return there == null || !there.matter().isOpenToAll(today)
        ? null
        : new SolicitationSheet.Item(there.matter().title(), "/open/items/" + id);
  }

  /** When opinions are taken, in words. */
  static String term(Solicitation one, LocalDate today) {
    return term(one.term().opensOn(), one.term().closesOn(), one.on(today), today);
  }

  /** The same of one that stands so today. */
  static String term(LocalDate opens, LocalDate closes, SolicitationState state, LocalDate today) {
    String term = Words.date(opens) + "至" + Words.date(closes) + "（都含当日）";
    if (state == SolicitationState.ANNOUNCED) {
      return term + "，" + ChronoUnit.DAYS.between(today, opens) + "天以后开始";
    }
    if (state != SolicitationState.OPEN) {
      return term;
    }
    long left = ChronoUnit.DAYS.between(today, closes);
    return term + (left == 0 ? "，今天截止" : "，还有" + left + "天");
  }
}
