package org.gongkai.participation.solicitation.work;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.participation.solicitation.Content;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Tally;
import org.gongkai.participation.solicitation.Term;
import org.jspecify.annotations.Nullable;

/** The fields of a solicitation in the contract's JSON. */
public final class SolicitationView {

  private SolicitationView() {}

  /** All of them, its texts with it. */
  static Map<String, @Nullable Object> of(Solicitation one, SolicitationTexts texts) {
    Map<String, @Nullable Object> all = row(one);
    Content content = one.content();
    all.put("draft", texts.read(one, content.draft()));
    all.put("explanation", texts.read(one, content.explanation()));
    all.put("files", content.files());
    all.put("item", content.item());
    all.put("by", content.by());
    all.put("prolonged", one.term().prolonged());
    Ending ending = one.ending();
    all.put("result", ending == null ? null : texts.read(one, ending.text()));
    all.put("resultUrl", ending == null ? null : ending.url());
    all.put("withdrawReason", ending == null ? null : ending.reason());
    return all;
  }

  /** What a list has of it, id and state apart. */
  static Map<String, @Nullable Object> row(Solicitation one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    Term term = one.term();
    row.put("title", one.title());
    row.put("opensOn", term.opensOn());
    row.put("closesOn", term.closesOn());
    row.put("shortReason", term.shortReason());
    row.put("ways", one.content().ways());
    row.put("publishedOn", term.published() == null ? null : term.published().on());
    Ending ending = one.ending();
    row.put("endedOn", ending == null ? null : ending.on());
    row.put("counts", counts(one.tally()));
    return row;
  }

  /** What is counted of its opinions. */
  public static Map<String, Integer> counts(Tally tally) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("total", tally.total());
    counts.put("held", tally.waiting());
    counts.put("shown", tally.shown());
    counts.put("hidden", tally.hidden());
    counts.put("adopted", tally.adopted());
    counts.put("partly", tally.partly());
    counts.put("rejected", tally.rejected());
    counts.put("unsorted", tally.unsorted());
    return counts;
  }
}
