package org.gongkai.web.open.solicitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.SolicitationTexts;
import org.jspecify.annotations.Nullable;

/** What the public reads of a solicitation, as JSON; what became of an opinion with the result. */
@Singleton
class PublicView {

  private final SolicitationTexts texts;
  private final OfficeFiles files;
  private final Clock clock;

  PublicView(SolicitationTexts texts, OfficeFiles files, Clock clock) {
    this.texts = texts;
    this.files = files;
    this.clock = clock;
  }

  LocalDate today() {
    return OfficeTime.today(clock);
  }

  /** Its files, in their order. */
  List<StoredFile> files(Solicitation one) {
    List<String> ids = one.content().files();
    return ids.isEmpty() ? List.of() : files.findAll(one.office(), ids);
  }

  /** A line of a list. */
  Map<String, @Nullable Object> row(Solicitation one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("office", one.office().value());
    row.put("title", one.title());
    row.put("state", one.on(today()));
    row.put("opensOn", one.term().opensOn());
    row.put("closesOn", one.term().closesOn());
    row.put("ways", one.content().ways());
    row.put("opinions", one.tally().total());
    return row;
  }

  /** All of one, texts as clean HTML. */
  Map<String, @Nullable Object> whole(Solicitation one) {
    Map<String, @Nullable Object> whole = row(one);
    whole.put("shortReason", one.term().shortReason());
    whole.put("prolonged", one.term().prolonged());
    whole.put("draft", texts.html(one, one.content().draft()));
    whole.put("explanation", texts.html(one, one.content().explanation()));
    whole.put(
        "files",
        files(one).stream()
            .map(
                file ->
                    Map.of(
                        "name", file.name().value(),
                        "size", file.size(),
                        "url", "/solicitations/" + one.id() + "/files/" + file.id()))
            .toList());
    Ending ending = one.ending();
    boolean result = one.stage() == Stage.RESULT_PUBLISHED;
    whole.put("result", ending == null || !result ? null : result(one, ending));
    whole.put("withdrawn", ending == null || result ? null : ending.reason());
    return whole;
  }

  private Map<String, @Nullable Object> result(Solicitation one, Ending ending) {
    Tally tally = one.tally();
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("on", ending.on());
    result.put("text", texts.html(one, ending.text()));
    result.put("url", ending.url());
    result.put("total", tally.total());
    result.put("adopted", tally.adopted());
    result.put("partly", tally.partly());
    result.put("rejected", tally.rejected());
    return result;
  }

  /** A line of the opinions that are shown. */
  static Map<String, @Nullable Object> opinion(Solicitation one, Opinions.Seen seen) {
    Opinion opinion = seen.opinion();
    Opinion.Sorting sorting = decided(one, opinion);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("n", opinion.n());
    row.put("content", seen.content());
    row.put("maskedName", opinion.origin().maskedName());
    row.put("way", opinion.origin().way());
    row.put("receivedOn", opinion.origin().on());
    row.put("adopted", sorting == null ? null : sorting.adopted());
    row.put("reason", sorting == null ? null : sorting.reason());
    return row;
  }

  /** What became of it, once the result is published. */
  static Opinion.@Nullable Sorting decided(Solicitation one, Opinion opinion) {
    return one.stage() == Stage.RESULT_PUBLISHED ? opinion.sorting() : null;
  }
}
