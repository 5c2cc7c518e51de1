package org.gongkai.web.desk.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.AnswerPackage.Part;
import org.gongkai.file.Downloads;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.TextRef;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What the county's system (县级政务公开平台) is given of an item: {@code item.json}, {@code body.html},
 * {@code files/<name>} each.
 */
@Singleton
class Handover {

  /** What of its fields the county's page says. */
  private static final List<String> FIELDS =
      List.of(
          "title",
          "kind",
          "column",
          "indexNumber",
          "documentNumber",
          "issuer",
          "topic",
          "formedOn",
          "summary",
          "attribute",
          "interpretation",
          "publishedOn",
          "url",
          "validUntil",
          "publicityEndsOn",
          "valid");

  private static final Set<ItemState> GOES = EnumSet.of(ItemState.DECIDED, ItemState.PUBLISHED);
  private static final Rule NOT_YET =
      new Rule("not-decided", "条例第十七条", "审查、签发为主动公开以后才能移交；这条信息还没有签发，或者已经不再公开。");

  private final ItemRoom room;
  private final ItemTexts texts;
  private final OfficeFiles files;
  private final Downloads downloads;
  private final ObjectMapper json;

  Handover(
      ItemRoom room, ItemTexts texts, OfficeFiles files, Downloads downloads, ObjectMapper json) {
    this.room = room;
    this.texts = texts;
    this.files = files;
    this.downloads = downloads;
    this.json = json;
  }

  /** Whether it is decided to be public, and is in force. */
  static boolean goes(Item item) {
    return GOES.contains(item.state());
  }

  /** Its files, as they are stored. */
  List<StoredFile> files(Item item) {
    return files.findAll(item.office(), item.content().files());
  }

  /**
   * The parts, their names safe and each once.
   *
   * @throws Forbidden for what is not to be public, or not yet
   */
  List<Part> parts(Item item, Surroundings in) {
    if (!goes(item)) {
      throw new Forbidden(NOT_YET);
    }
    Set<String> names = new HashSet<>();
    var parts = new ArrayList<Part>();
    var listed = new ArrayList<Map<String, Object>>();
    for (StoredFile file : files(item)) {
      String path = "files/" + AnswerPackage.unique(names, file.name().value());
      String type = file.type().mediaType();
      listed.add(
          Map.of("path", path, "contentType", type, "size", file.size(), "sha256", file.sha256()));
      parts.add(
          new Part(
              file.id().toString(),
              path,
              type,
              file.size(),
              file,
              () -> downloads.open(item.office(), file)));
    }
    parts.addFirst(written("body.html", "text/html", page(item)));
    parts.addFirst(written("item.json", "application/json", fields(item, in, listed)));
    return parts;
  }

  private static Part written(String name, String type, String text) {
    return AnswerPackage.written(name, name, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private String fields(Item item, Surroundings in, List<Map<String, Object>> listed) {
    Map<String, @Nullable Object> all = room.fields(item, in);
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("id", item.id());
    said.put("office", item.office().value());
    said.put("officeName", in.office().name());
    FIELDS.forEach(name -> said.put(name, all.get(name)));
    said.put("body", "body.html");
    said.put("files", listed);
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(said);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its text on a page of its own; the body was cleaned when it was kept. */
  private String page(Item item) {
    TextRef body = item.content().body();
    String title = Entities.escape(item.title());
    return """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="UTF-8"><title>%s</title></head>
        <body>
        <h1>%s</h1>
        %s
        </body>
        </html>
        """
        .formatted(title, title, body == null ? "" : texts.html(item, body));
  }
}
