package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items as officials see them: by forms from the draft to the public, with files and papers. */
@QuarkusTest
class ItemPagesTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"checked\" value=\"([^\"]+)\"");

  private AnOffice office;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup);
    office
        .as(office.clerk)
        .body("{\"name\":\"社会救助\",\"area\":\"社会救助\",\"owner\":\"CLERKS\"}")
        .put("/api/desk/columns/SHJZ-01")
        .then()
        .statusCode(201);
  }

  private static Map<String, String> policy() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "关于做好临时救助工作的通知");
    fields.put("column", "SHJZ-01");
    fields.put("kind", "POLICY");
    fields.put("documentNumber", "示街办发〔2026〕3号");
    fields.put("issuer", "示例街道办事处");
    fields.put("formedOn", TODAY.minusDays(1).toString());
    fields.put("attribute", "PUBLIC");
    fields.put("interpretation", "WANTED");
    fields.put("body", "各村：\n救助对象为困难家庭，咨询13800138000 <见附件>。");
    return fields;
  }

  private static MultiPartSpecification text(String name, String value) {
    return new MultiPartSpecBuilder(value)
        .controlName(name)
        .charset(StandardCharsets.UTF_8)
        .mimeType("text/plain")
        .build();
  }

  /** A form as a browser sends one that has a field for files. */
  private static Response sent(
      String session, String page, Map<String, String> fields, String... files) {
    Response shown = as(session).get(page);
    RequestSpecification form = as(session).contentType("multipart/form-data");
    form.multiPart(text("token", token(shown)));
    Matcher version = VERSION.matcher(shown.asString());
    if (version.find()) {
      form.multiPart(text("version", version.group(1)));
    }
    fields.forEach((name, value) -> form.multiPart(text(name, value)));
    for (String file : files) {
      String name = file.lines().findFirst().orElseThrow();
      form.multiPart("upload", name, file.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
    return form.post(page);
  }

  private static String made(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return answer.header("Location").replaceAll(".*/desk/items/|\\?.*", "");
  }

  private static Response command(
      String official, String id, String command, Map<String, String> fields) {
    String session = session(official);
    Matcher version = VERSION.matcher(as(session).get("/desk/items/" + id).asString());
    assertThat(version.find()).as(command + " may be given").isTrue();
    return form(session)
        .formParam("version", version.group(1))
        .formParam("command", command)
        .formParams(fields)
        .post("/desk/items/" + id + "/commands");
  }

  private static void done(String official, String id, String command, Map<String, String> fields) {
    Response answer = command(official, id, command, fields);
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(303);
  }

  @Test
  void byFormsFromTheDraftToThePublicWithParcelAndSheets() throws IOException {
    String li = session(office.li);
    Map<String, String> fields = policy();
    fields.remove("title");
    Response wrong = sent(li, "/desk/items/new", fields, "list.txt");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString())
        .contains("已上传的附件", "list.txt", "href=\"#item.title\"", "13800138000");
    String file = found(Pattern.compile("id=\"item[.]files[.]([^\"]+)\""), wrong);

    fields = policy();
    fields.put("files", file);
    String id = made(sent(li, "/desk/items/new", fields, "more.txt"));
    String page = as(li).get("/desk/items/" + id + "?done=made").asString();
    assertThat(page).contains("已登记", "救助对象为困难家庭", "list.txt", "more.txt", "主动公开（拟定）", "统一编号");
    assertThat(page).contains("/desk/items/" + id + "/edit").doesNotContain("/handover");

    assertThat(as(li).get("/desk/items?q=临时救助").asString()).contains(id, "SHJZ-01");
    assertThat(as(li).get("/desk/items?state=PUBLISHED").asString()).contains("没有符合条件的信息");
    assertThat(as(li).get("/desk/items?year=20").statusCode()).isEqualTo(400);
    assertThat(as(li).get("/desk/items/list.xlsx").asByteArray()).startsWith('P', 'K');
    assertThat(as(li).get("/desk/items/gaps?issuer=示例街道办事处&year=2026").asString()).contains("1、2");
    assertThat(as(li).get("/desk/items/gaps?issuer=&year=2026").statusCode()).isEqualTo(422);

    assertThat(sent(li, "/desk/items/" + id + "/edit", values(li, id)).statusCode()).isEqualTo(422);
    Map<String, String> other = values(li, id);
    other.put("summary", "临时救助的对象");
    assertThat(made(sent(li, "/desk/items/" + id + "/edit", other))).isEqualTo(id);
    assertThat(as(li).get("/desk/items/" + id).asString()).contains("修改了内容概述");

    done(office.li, id, "hand-in", Map.of("reviewer", office.wang));
    done(office.wang, id, "review", Map.of("secrecy", "true", "privacy", "true", "note", "不涉密"));
    assertThat(as(li).get("/api/desk/items/" + id + "/handover").asString())
        .contains("not-decided");
    done(office.head, id, "decide", Map.of("formedOn", TODAY.minusDays(1).toString()));
    assertThat(as(li).get("/desk/items/" + id).asString()).contains("同步组织、同步审签、同步公开");

    Map<String, String> parcel = unzipped(as(li).get("/desk/items/" + id + "/handover"));
    assertThat(parcel)
        .containsOnlyKeys("item.json", "body.html", "files/list.txt", "files/more.txt");
    JsonNode json = AnOffice.parse(parcel.get("item.json"));
    assertThat(json.get("documentNumber").asText()).isEqualTo("示街办发〔2026〕3号");
    assertThat(json.get("files")).hasSize(2);
    assertThat(parcel.get("body.html"))
        .contains("<h1>关于做好临时救助工作的通知</h1>", "<p>各村：</p>", "&lt;见附件&gt;");
    assertThat(as(session(office.wang)).get("/api/desk/items/" + id + "/handover").statusCode())
        .isEqualTo(403);

    Map<String, String> here = new LinkedHashMap<>(Map.of("channel", "HERE"));
    Response unconfirmed = command(office.clerk, id, "publish", here);
    assertThat(unconfirmed.statusCode()).isEqualTo(422);
    here.put("checked", found(KEY, unconfirmed));
    done(office.clerk, id, "publish", here);

    Map<String, String> picture = new LinkedHashMap<>(Map.of("form", "PICTURE"));
    picture.put("title", "一图读懂");
    picture.put("body", "咨询13800138000");
    Response asked = sent(li, "/desk/items/" + id + "/interpret", picture);
    assertThat(asked.statusCode()).isEqualTo(422);
    picture.put("checked", found(KEY, asked));
    assertThat(made(sent(li, "/desk/items/" + id + "/interpret", picture))).isEqualTo(id);
    assertThat(as(li).get("/desk/items/" + id).asString()).contains("一图读懂", "已公开");
    assertThat(as(li).get("/desk/items/interpretations").asString()).contains("图解", "100%（1个）");
    assertThat(as(li).get("/desk/items/interpretations?year=x").statusCode()).isEqualTo(422);

    assertThat(sheet(li, id, "attribute"))
        .contains("公开属性认定表", "示街办发〔2026〕3号", office.li + "示例", "拟主动公开", "不涉密", "签发意见");
    assertThat(sheet(li, id, "secrecy")).contains("政府信息公开保密审查表", office.wang + "示例", "第十七条");
    assertThat(as(li).get("/api/desk/items/" + id + "/sheets/other").statusCode()).isEqualTo(404);
  }

  @Test
  void whatAFileSaysIsPutWhereNothingWasTyped() {
    String li = session(office.li);
    String notice =
        """
        notice.txt
        临江镇人民政府文件
        临政发[2026]12号
        关于开展防汛检查的通知
        各村：
        请检查。
        临江镇人民政府
        2026年3月5日
        """;
    Map<String, String> typed = new LinkedHashMap<>(Map.of("do", "read", "issuer", "示例街道办事处"));
    typed.put("title", "");
    Response read = sent(li, "/desk/items/new", typed, notice);
    assertThat(read.statusCode()).isEqualTo(200);
    Map<String, String> filled = data(read.asString());
    assertThat(filled)
        .containsEntry("title", "关于开展防汛检查的通知")
        .containsEntry("documentNumber", "临政发〔2026〕12号")
        .containsEntry("issuer", "示例街道办事处")
        .containsEntry("formedOn", "2026-03-05");
    assertThat(read.asString()).contains("从文件读出，请核对", "文件中是“临江镇人民政府”，与填写的不同", "已读附件“notice.txt”");
    assertThat(as(li).get("/desk/items").asString()).contains("没有符合条件的信息");

    Response untitled = sent(li, "/desk/items/new", Map.of("kind", "NOTICE"), notice);
    assertThat(untitled.statusCode()).as("read by itself").isEqualTo(200);
    assertThat(data(untitled.asString())).containsEntry("title", "关于开展防汛检查的通知");

    filled.put("kind", "NOTICE");
    filled.put("attribute", "PUBLIC");
    filled.put("column", "社会救助");
    String id = made(sent(li, "/desk/items/new", filled));
    var item = as(li).get("/api/desk/items/" + id).jsonPath();
    assertThat(item.getString("column")).isEqualTo("SHJZ-01");
    assertThat(item.getString("documentNumber")).isEqualTo("临政发〔2026〕12号");
    assertThat(item.getString("formedOn")).isEqualTo("2026-03-05");

    Map<String, String> unread = new LinkedHashMap<>(values(li, id));
    unread.put("do", "read");
    unread.put("files", "");
    Response none = sent(li, "/desk/items/" + id + "/edit", unread);
    assertThat(none.statusCode()).isEqualTo(200);
    assertThat(none.asString()).contains("请先选择附件").contains("关于开展防汛检查的通知");

    String file = item.getString("files[0]");
    Response proposed =
        office
            .as(office.li)
            .body("{\"files\":[\"" + file + "\"]}")
            .post("/api/desk/items/proposal");
    assertThat(proposed.statusCode()).isEqualTo(200);
    assertThat(proposed.<String>path("issuer")).isEqualTo("临江镇人民政府");
    assertThat(proposed.<String>path("formedOn")).isEqualTo("2026-03-05");
  }

  @Test
  void theColumnIsFoundAmongManyAndStoredByItsId() {
    office
        .as(office.clerk)
        .body("{\"name\":\"旧栏目\",\"owner\":\"CLERKS\",\"retired\":true}")
        .put("/api/desk/columns/OLD");
    String li = session(office.li);
    String page = as(li).get("/desk/items/new").asString();
    var form = org.jsoup.Jsoup.parse(page);
    var input = form.getElementById("item.column");
    assertThat(input).isNotNull();
    var options = form.select("datalist#" + "item\\.column-list option");
    assertThat(input.attr("list")).isEqualTo("item.column-list");
    assertThat(options.eachAttr("value")).containsExactly("社会救助（SHJZ-01）");
    for (String typed : new String[] {"社会救助（SHJZ-01）", "SHJZ-01", " 社会救助 "}) {
      Map<String, String> fields = policy();
      fields.put("column", typed);
      String id = made(sent(li, "/desk/items/new", fields));
      assertThat(as(li).get("/api/desk/items/" + id).<String>path("column")).isEqualTo("SHJZ-01");
      assertThat(values(li, id)).containsEntry("column", "社会救助（SHJZ-01）");
    }
    Map<String, String> fields = policy();
    fields.put("column", "没有的栏目");
    Response wrong = sent(li, "/desk/items/new", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("公开目录中没有这个栏目", "没有的栏目");
    fields.put("column", "旧栏目（OLD）");
    assertThat(sent(li, "/desk/items/new", fields).asString()).contains("栏目已经停用");
  }

  @Test
  void aPlainFormIsTakenLikeOneWithFiles() {
    String li = session(office.li);
    Response made = form(li).formParams(policy()).post("/desk/items/new");
    String id = made(made);
    assertThat(as(li).get("/api/desk/items/" + id).<String>path("body")).contains("困难家庭");
    Response unmarked =
        as(li)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(policy())
            .post("/desk/items/new");
    assertThat(unmarked.asString())
        .as("without a token it is asked once more")
        .contains("关于做好临时救助工作的通知");
  }

  /** What the form of an item is filled with. */
  private static Map<String, String> values(String session, String id) {
    return data(as(session).get("/desk/items/" + id + "/edit").asString());
  }

  private static Map<String, String> data(String html) {
    var page = org.jsoup.Jsoup.parse(html);
    Map<String, String> values = new LinkedHashMap<>();
    for (var data : ((org.jsoup.nodes.FormElement) page.select("form#item").first()).formData()) {
      if (!data.key().matches("token|version|upload|do")) {
        values.merge(data.key(), data.value(), (one, more) -> one + "\n" + more);
      }
    }
    return values;
  }

  private static String found(Pattern pattern, Response page) {
    Matcher found = pattern.matcher(page.asString());
    assertThat(found.find()).as(page.asString()).isTrue();
    return found.group(1);
  }

  private static Map<String, String> unzipped(Response answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> all = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  private static String sheet(String session, String id, String which) throws IOException {
    byte[] docx = as(session).get("/desk/items/" + id + "/sheets/" + which).asByteArray();
    try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return words.getText();
    }
  }
}
