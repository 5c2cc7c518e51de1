package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;

/** Items of an office, brought before the public over HTTP by its officials. */
public final class Published {

  /** The column in which they stand. */
  public static final String COLUMN = "SHJZ-01";

  private static final LocalDate FORMED = LocalDate.now(OfficeTime.ZONE).minusDays(3);

  private final AnOffice office;

  public Published(AnOffice office) {
    this.office = office;
    column(COLUMN, "{\"name\":\"社会救助\",\"area\":\"民政\",\"legal\":\"20-11\",\"owner\":\"CLERKS\"}");
  }

  void column(String id, String body) {
    assertThat(office.as(office.clerk).body(body).put("/api/desk/columns/" + id).statusCode())
        .isBetween(200, 201);
  }

  /** A draft of three days ago. */
  public static ObjectNode draft(String title, String kind) {
    ObjectNode draft =
        AnOffice.parse("{\"attribute\":\"PUBLIC\",\"body\":\"正文第一段\"}")
            .put("column", COLUMN)
            .put("title", title)
            .put("kind", kind)
            .put("formedOn", FORMED.toString());
    return kind.equals("NORMATIVE") ? draft.put("interpretation", "WANTED") : draft;
  }

  String decided(ObjectNode draft) {
    Response made = office.as(office.li).body(draft.toString()).post("/api/desk/items");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String id = made.jsonPath().getString("id");
    done(id, office.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    done(id, office.head, "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(FORMED));
    return id;
  }

  public void done(String id, String by, String command) {
    String path = "/api/desk/items/" + id;
    Response answer =
        office
            .as(by)
            .header("If-Match", office.as(by).get(path).header("ETag"))
            .body(command)
            .post(path + "/commands");
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(200);
  }

  /**
   * Its id.
   *
   * @param how the fields of {@code publish}
   */
  public String item(ObjectNode draft, String how) {
    String id = decided(draft);
    done(id, office.clerk, "{\"command\":\"publish\",%s}".formatted(how));
    return id;
  }

  /** On our own page. */
  public String here(String title, String kind) {
    return item(draft(title, kind), "\"channel\":\"HERE\"");
  }

  /** The id of a file of the office. */
  public String file(String name) {
    return office
        .as(office.clerk)
        .contentType("application/octet-stream")
        .body(("名单 " + name).getBytes(StandardCharsets.UTF_8))
        .post("/api/desk/files?name=" + name)
        .jsonPath()
        .getString("file");
  }
}
