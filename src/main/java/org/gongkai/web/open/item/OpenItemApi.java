package org.gongkai.web.open.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.StoredFile;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publicity;
import org.gongkai.item.Validity;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.item.PublicView.Shown;
import org.jspecify.annotations.Nullable;

/** {@code /api/open/items/{id}}: one item as programs read it. */
@Path("/api/open/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class OpenItemApi {

  private final PublicView view;
  private final ObjectMapper mapper;
  private final String start;

  OpenItemApi(PublicView view, ObjectMapper mapper, GongkaiConfig config) {
    this.view = view;
    this.mapper = mapper;
    this.start = config.publicUrl();
  }

  @GET
  public Response item(@PathParam("id") String id, @Context Request request)
      throws JsonProcessingException {
    String json = mapper.writeValueAsString(BlobMissing.again(() -> body(view.shown(id))));
    return Revalidated.of(request, json, "application/json;charset=UTF-8").build();
  }

  private Map<String, @Nullable Object> body(Shown shown) {
    Item item = shown.item();
    Metadata said = item.content().metadata();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", item.id());
    body.put("office", item.office().value());
    body.put("title", said.title());
    body.put("documentNumber", said.documentNumber());
    body.put("indexNumber", said.indexNumber());
    body.put("kind", said.kind());
    body.put("column", item.content().column().id());
    body.put("publishedOn", shown.publication().on());
    body.put("formedOn", said.formedOn());
    body.put("valid", item.isValid(shown.today()));
    String there = shown.publication().url();
    body.put("url", there == null ? page(item) : there);
    body.put("page", page(item));
    body.put("issuer", said.issuer() == null ? shown.office() : said.issuer());
    body.put("topic", said.topic());
    body.put("summary", item.content().summary());
    body.put("body", orNull(view.html(item, item.content().body())));
    body.put("files", files(shown, item.content().files()));
    publicity(shown, body);
    return body;
  }

  private void publicity(Shown shown, Map<String, @Nullable Object> body) {
    Publicity publicity = shown.item().publicity();
    Validity validity = publicity.validity();
    body.put("latestOn", shown.publication().latestOn());
    body.put("channel", shown.publication().here() ? "HERE" : null);
    body.put("channels", publicity.channels());
    body.put("validUntil", validity.validUntil());
    body.put("publicityEndsOn", validity.publicityEndsOn());
    body.put("invalidated", validity.how());
    body.put("invalidatedBy", validity.by());
    body.put("invalidOn", validity.invalidOn());
    body.put("corrections", publicity.corrections());
    body.put(
        "interpretations",
        publicity.interpreting().all().stream().map(one -> interpretation(shown, one)).toList());
  }

  private Map<String, @Nullable Object> interpretation(Shown shown, Interpretation one) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("form", one.form());
    all.put("title", one.title());
    all.put("on", one.on());
    all.put("url", one.url());
    all.put("body", orNull(view.html(shown.item(), one.body())));
    all.put("files", files(shown, one.files()));
    return all;
  }

  private static @Nullable String orNull(String html) {
    return html.isEmpty() ? null : html;
  }

  /** Those that are given out here have a {@code url}. */
  private List<Map<String, @Nullable Object>> files(Shown shown, List<String> ids) {
    List<String> given = shown.given();
    return shown.named(ids).stream().map(file -> file(shown.item(), file, given)).toList();
  }

  private Map<String, @Nullable Object> file(Item item, StoredFile file, List<String> given) {
    String id = file.id().value();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("name", file.name().value());
    all.put("size", file.size());
    all.put("url", given.contains(id) ? page(item) + "/files/" + id : null);
    return all;
  }

  private String page(Item item) {
    return start + "/open/items/" + item.id();
  }
}
