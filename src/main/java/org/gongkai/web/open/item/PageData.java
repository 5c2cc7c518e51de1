package org.gongkai.web.open.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.PublicRow;
import org.jspecify.annotations.Nullable;

/**
 * What programs read of an item's page: Dublin Core and the labels of 《政府网站发展指引》 as {@code meta},
 * schema.org as JSON-LD.
 */
public final class PageData {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final PublicView.Shown shown;
  private final Metadata said;
  private final String address;
  private final String issuer;

  /**
   * @param address of its page, absolute
   */
  PageData(PublicView.Shown shown, String address) {
    this.shown = shown;
    this.said = shown.item().content().metadata();
    this.address = address;
    this.issuer = said.issuer() == null ? shown.office() : said.issuer();
  }

  /** A {@code meta} of the page's head. */
  public record Meta(String name, String content) {}

  /**
   * All of them.
   *
   * @param column what its column is called
   */
  List<Meta> metas(String column) {
    var metas = new ArrayList<Meta>();
    add(metas, "DC.title", said.title());
    add(metas, "DC.identifier", said.indexNumber());
    add(metas, "DC.identifier", said.documentNumber());
    add(metas, "DC.identifier", address);
    add(metas, "DC.creator", issuer);
    add(metas, "DC.publisher", shown.office());
    add(metas, "DC.subject", said.topic());
    add(metas, "DC.description", shown.item().content().summary());
    add(metas, "DC.date.issued", shown.publication().on().toString());
    add(metas, "DC.date.modified", changedOn());
    add(metas, "DC.date.created", formedOn());
    add(metas, "DC.type", said.kind().words());
    add(metas, "DC.language", "zh-CN");
    add(metas, "ArticleTitle", said.title());
    add(metas, "PubDate", shown.publication().on().toString());
    add(metas, "ContentSource", issuer);
    add(metas, "ColumnName", column);
    return List.copyOf(metas);
  }

  private static void add(List<Meta> metas, String name, @Nullable String content) {
    if (content != null && !content.isBlank()) {
      metas.add(new Meta(name, content));
    }
  }

  private String changedOn() {
    return PublicRow.latest(shown.item(), shown.publication()).toString();
  }

  private @Nullable String formedOn() {
    return said.formedOn() == null ? null : said.formedOn().toString();
  }

  /** JSON-LD that ends no {@code script} and is no entity, whatever the texts say. */
  String jsonLd() {
    Item item = shown.item();
    boolean norm = said.kind().needsInterpreting();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@type", norm ? "Legislation" : "DigitalDocument");
    all.put("name", said.title());
    all.put("url", address);
    all.put("identifier", said.indexNumber());
    all.put("inLanguage", "zh-CN");
    all.put("isAccessibleForFree", true);
    all.put("datePublished", shown.publication().on().toString());
    all.put("dateModified", changedOn());
    all.put("dateCreated", formedOn());
    all.put("description", item.content().summary());
    all.put("creator", organization(issuer));
    all.put("publisher", organization(shown.office()));
    if (norm) {
      all.put("legislationIdentifier", said.documentNumber());
      all.put(
          "legislationLegalForce",
          "https://schema.org/" + (item.isValid(shown.today()) ? "InForce" : "NotInForce"));
    }
    all.values().removeIf(value -> value == null);
    return script(all);
  }

  private static Map<String, String> organization(String name) {
    return Map.of("@type", "GovernmentOrganization", "name", name);
  }

  private static String script(Map<String, @Nullable Object> data) {
    try {
      return MAPPER
          .writeValueAsString(data)
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are written as JSON", e);
    }
  }
}
