package org.gongkai.web.open.apply;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.search.PublicSearch;
import org.gongkai.search.Question;
import org.gongkai.search.SearchAway;
import org.gongkai.search.text.Snippet;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * What is public already is offered before anything personal is asked: who finds it needs no
 * request (Art. 36(1)).
 */
@Singleton
class Offers {

  /** So many are offered at the most. */
  private static final int MOST = 5;

  private final PublicSearch search;
  private final OpenOffices offices;
  private final ApplyTexts texts;

  Offers(PublicSearch search, OpenOffices offices, ApplyTexts texts) {
    this.search = search;
    this.offices = offices;
    this.texts = texts;
  }

  /**
   * What is offered.
   *
   * @param words what was searched for, as typed; empty before anything was
   * @param said what came of it, or null
   * @param wrong whether what was typed cannot be searched for
   * @param total how many there are
   */
  public record Offer(
      String words, @Nullable String said, boolean wrong, List<Row> rows, int total) {

    static final Offer NOTHING_ASKED = new Offer("", null, false, List.of(), 0);

    public Offer {
      rows = List.copyOf(rows);
    }

    /** The words as they stand in an address. */
    public String encoded() {
      return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Offer said(String words, String what, boolean wrong) {
      return new Offer(words, what, wrong, List.of(), 0);
    }
  }

  /** One that is public. */
  public record Row(String id, Snippet title, Snippet snippet, String office) {}

  /**
   * What is public and has these words. The form goes on without the search.
   *
   * @param words as typed, or null
   * @param office of this one alone; null for all
   */
  Offer of(@Nullable String words, @Nullable String office) {
    if (words == null || words.isBlank()) {
      return Offer.NOTHING_ASKED;
    }
    String shown = words.strip();
    Map<String, String> asked =
        office == null ? Map.of("q", shown) : Map.of("q", shown, "office", office);
    try {
      Question question = Question.read(asked::get, this::isOffice);
      return question.isMarksAlone()
          ? Offer.said(shown, texts.offerNothing(), false)
          : found(shown, search.find(question, MOST));
    } catch (Refused e) {
      return Offer.said(shortened(shown), e.problems().getFirst().message(), true);
    } catch (SearchAway e) {
      return Offer.said(shown, texts.offerAway(), false);
    }
  }

  private boolean isOffice(String code) {
    return OfficeCode.parse(code).flatMap(offices::find).isPresent();
  }

  private static String shortened(String words) {
    int end = Math.min(words.codePointCount(0, words.length()), Question.LONGEST);
    return words.substring(0, words.offsetByCodePoints(0, end));
  }

  private Offer found(String words, PublicSearch.Result result) {
    var names = offices.names();
    List<Row> rows =
        result.rows().stream()
            .map(
                row -> {
                  Item item = row.item();
                  return new Row(item.id(), row.title(), row.snippet(), names.apply(item.office()));
                })
            .toList();
    String said = rows.isEmpty() ? texts.offerNothing() : texts.offerFound(result.total());
    return new Offer(words, said, false, rows, result.total());
  }
}
