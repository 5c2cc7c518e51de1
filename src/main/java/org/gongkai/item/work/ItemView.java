package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.item.Publication;
import org.gongkai.item.Publicity;
import org.gongkai.item.Validity;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/** An item in the JSON of the contract, besides what every matter has. */
final class ItemView {

  private ItemView() {}

  static Map<String, @Nullable Object> of(Item item, Surroundings in, ItemTexts texts) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(row(item));
    Content content = item.content();
    all.put("topic", content.metadata().topic());
    all.put("summary", content.summary());
    all.put("body", text(item, content.body(), texts));
    all.put("files", content.files());
    decision(item.decision(), all);
    publicity(item, in.today(), all, texts);
    return all;
  }

  /** What a list shows of one. */
  static Map<String, @Nullable Object> row(Item item) {
    Metadata said = item.content().metadata();
    Publication publication = item.publicity().publication();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("title", said.title());
    ColumnRef column = item.content().column();
    row.put("column", column.isNone() ? null : column.id());
    row.put("kind", said.kind());
    row.put("indexNumber", said.indexNumber());
    row.put("documentNumber", said.documentNumber());
    row.put("issuer", said.issuer());
    row.put("formedOn", said.formedOn());
    row.put("attribute", item.decision().attribute());
    row.put("publishedOn", publication == null ? null : publication.on());
    row.put("url", publication == null ? null : publication.url());
    row.put("interpretation", interpretation(item.publicity().interpreting()));
    row.put("interpretationMissing", isMissing(item));
    return row;
  }

  /** Whether it is public, and the interpretation that it wants is not there. */
  static boolean isMissing(Item item) {
    return item.publicity().interpreting().isMissing() && item.state() == ItemState.PUBLISHED;
  }

  private static @Nullable Object interpretation(Interpreting interpreting) {
    if (interpreting.wanted() == null) {
      return null;
    }
    String reason = interpreting.reason();
    return interpreting.isWanted() ? "WANTED" : Map.of("notWanted", reason == null ? "" : reason);
  }

  private static void decision(Decision decision, Map<String, @Nullable Object> all) {
    People people = decision.people();
    all.put("ground", decision.ground());
    all.put("decidedOn", decision.decidedOn());
    all.put("drafter", people.drafter());
    all.put("editors", people.editors());
    all.put("reviewer", people.wanted());
    all.put("reviewedBy", people.reviewer());
    all.put("reviewedOn", people.reviewedOn());
    all.put("decidedBy", people.decidedBy());
    all.put("smallOffice", people.smallOffice());
  }

  private static void publicity(
      Item item, LocalDate today, Map<String, @Nullable Object> all, ItemTexts texts) {
    Publicity publicity = item.publicity();
    Validity validity = publicity.validity();
    Publication publication = publicity.publication();
    all.put("channel", publication != null && publication.here() ? "HERE" : null);
    all.put("latestOn", publication == null ? null : publication.latestOn());
    all.put("by", publication == null ? null : publication.by());
    all.put("late", publication != null && publication.late());
    all.put("public", item.isOpenToAll(today));
    all.put("valid", item.isValid(today));
    all.put("validUntil", validity.validUntil());
    all.put("publicityEndsOn", validity.publicityEndsOn());
    all.put("invalidated", validity.how());
    all.put("invalidatedBy", validity.by());
    all.put("invalidOn", validity.invalidOn());
    all.put("takenDownOn", validity.takenDownOn());
    all.put("channels", publicity.channels());
    all.put("corrections", publicity.corrections());
    all.put("handOvers", publicity.handOvers());
    all.put("solicitations", publicity.solicitations());
    List<Interpretation> interpretations = publicity.interpreting().all();
    all.put(
        "interpretations",
        interpretations.stream().map(one -> interpretation(item, one, texts)).toList());
  }

  private static Map<String, @Nullable Object> interpretation(
      Item item, Interpretation one, ItemTexts texts) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("form", one.form());
    all.put("title", one.title());
    all.put("url", one.url());
    all.put("body", text(item, one.body(), texts));
    all.put("files", one.files());
    all.put("on", one.on());
    all.put("late", one.late());
    return all;
  }

  private static @Nullable String text(Item item, @Nullable TextRef text, ItemTexts texts) {
    return text == null ? null : texts.read(item, text);
  }
}
