package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.Published.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What anybody finds without a login, and what nobody finds. */
@QuarkusTest
class OpenPagesTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final Pattern LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  private AnOffice office;
  private Published items;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup);
    items = new Published(office);
  }

  private static Response get(String path) {
    return RestAssured.given().urlEncodingEnabled(false).redirects().follow(false).get(path);
  }

  private static String page(String path) {
    Response answer = get(path);
    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
    return answer.asString();
  }

  private static Document xml(Response answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
  }

  private static List<String> texts(Document document, String name) {
    var all = document.getElementsByTagName(name);
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
  }

  @Test
  void anItemsPageHasTheTenFieldsItsTextItsFilesAndItsInterpretations() throws Exception {
    String file = items.file("list.txt");
    ObjectNode draft =
        draft("关于“</script><b>”&临时救助的办法", "NORMATIVE")
            .put("documentNumber", "示街办发〔2026〕3号")
            .put("issuer", "示例街道办事处")
            .put("topic", "民政、救灾")
            .put("body", "<p>救助<b>对象</b></p><script>alert(1)</script>");
    draft.putArray("files").add(file);
    String id = items.item(draft, "\"channel\":\"HERE\"");
    items.done(
        id,
        office.clerk,
        "{\"command\":\"interpret\",\"form\":\"TEXT\",\"title\":\"一图读懂\",\"body\":\"解读正文\"}");
    items.done(
        id,
        office.clerk,
        "{\"command\":\"interpret\",\"form\":\"VIDEO\",\"title\":\"视频解读\",\"url\":\"https://www.example.gov.cn/v\"}");
    items.done(
        id,
        office.clerk,
        "{\"command\":\"correct\",\"field\":\"topic\",\"value\":\"民政\",\"reason\":\"归类\"}");

    Response answer = get("/open/items/" + id);
    String page = answer.asString();
    for (String label :
        List.of("索引号", "主题分类", "发文机关", "成文日期", "发文字号", "公文类型", "标题", "发布日期", "效力状态", "统一编号")) {
      assertThat(page).contains("<dt>" + label + "</dt>");
    }
    assertThat(page)
        .contains("示街办发〔2026〕3号", "行政规范性文件", "有效", id, "<b>对象</b>", "更正：主题分类")
        .contains("/open/items/" + id + "/files/" + file, "list.txt")
        .contains("/open/items/" + id + "/interpretations/1", "https://www.example.gov.cn/v")
        .contains("name=\"DC.title\"", "name=\"ArticleTitle\"")
        .doesNotContain("alert(1)", "<b>”", office.li);
    Matcher ld = LD.matcher(page);
    assertThat(ld.find()).isTrue();
    JsonNode data = new ObjectMapper().readTree(ld.group(1));
    assertThat(data.get("@type").asText()).isEqualTo("Legislation");
    assertThat(data.get("name").asText()).contains("</script><b>");

    assertThat(page("/open/items/" + id + "/interpretations/1"))
        .contains("解读正文", "/open/items/" + id + "\"");
    assertThat(get("/open/items/" + id + "/interpretations/3").statusCode()).isEqualTo(404);
    Response bytes = get("/open/items/" + id + "/files/" + file);
    assertThat(bytes.asByteArray()).isEqualTo("名单 list.txt".getBytes(StandardCharsets.UTF_8));
    assertThat(bytes.header("Content-Disposition")).contains("attachment");
    assertThat(get("/open/items/" + id + "/files/" + items.file("other.txt")).statusCode())
        .isEqualTo(404);

    assertThat(answer.header("Cache-Control")).contains("no-cache");
    assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'");
    Response again =
        RestAssured.given().header("If-None-Match", answer.header("ETag")).get("/open/items/" + id);
    assertThat(again.statusCode()).isEqualTo(304);
    JsonNode json = new ObjectMapper().readTree(page("/api/open/items/" + id));
    assertThat(json.get("documentNumber").asText()).isEqualTo("示街办发〔2026〕3号");
    assertThat(json.get("body").asText()).contains("<b>对象</b>");
    assertThat(json.get("interpretations")).hasSize(2);
    assertThat(json.get("valid").asBoolean()).isTrue();
    assertThat(json.has("drafter")).isFalse();
  }

  @Test
  void whatIsNotPublicIsNotFoundAndWhatWasTakenDownIsGoneEverywhereAtOnce() {
    String draft = items.decided(draft("还没有公开的通知", "NOTICE"));
    for (String path : List.of("/open/items/", "/api/open/items/")) {
      assertThat(get(path + draft).statusCode()).isEqualTo(404);
      assertThat(get(path + "XX-AAAA").statusCode()).isEqualTo(404);
      assertThat(get(path + "%3Cscript%3E").statusCode()).isEqualTo(404);
    }
    String title = "公示的名单" + office.code;
    String id = items.item(draft(title, "NOTICE"), "\"channel\":\"HERE\"");
    List<String> lists =
        List.of(
            "/open?office=" + office.code,
            "/open/newest?office=" + office.code,
            "/open/columns/" + office.code + "/SHJZ-01",
            "/open/feed?office=" + office.code,
            "/open/feed?office=" + office.code + "&column=SHJZ-01");
    lists.forEach(path -> assertThat(page(path)).as(path).contains(title));
    assertThat(page("/sitemap.xml")).contains("/open/items/" + id);
    String tag = get("/open/items/" + id).header("ETag");

    items.done(id, office.clerk, "{\"command\":\"take-down\",\"reason\":\"含个人信息\"}");
    lists.forEach(path -> assertThat(page(path)).as(path).doesNotContain(title));
    assertThat(page("/") + page("/open/newest") + page("/open/feed")).doesNotContain(title);
    assertThat(page("/sitemap.xml")).doesNotContain(id);
    Response gone = RestAssured.given().header("If-None-Match", tag).get("/open/items/" + id);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.asString()).contains("已撤下").doesNotContain(title);
    assertThat(get("/api/open/items/" + id).statusCode()).isEqualTo(410);
    assertThat(get("/api/open/items/" + id).contentType()).contains("problem+json");
  }

  @Test
  void whatWasPublishedElsewhereLinksThereAndGivesNoBytes() {
    String file = items.file("budget.txt");
    ObjectNode draft = draft("部门预算", "FINANCE");
    draft.putArray("files").add(file);
    String url = "https://www.example.gov.cn/budget";
    String id = items.item(draft, "\"url\":\"" + url + "\"");
    items.done(id, office.head, "{\"command\":\"invalidate\",\"how\":\"REPLACED\",\"by\":\"新预算\"}");
    assertThat(page("/open/items/" + id))
        .contains("href=\"" + url + "\" rel=\"noopener noreferrer\"", "budget.txt", "请到原发布网页下载")
        .contains("失效（被替代", "新预算", "【失效】");
    assertThat(get("/open/items/" + id + "/files/" + file).statusCode()).isEqualTo(404);
    assertThat(page("/open/feed?office=" + office.code)).contains("【失效】部门预算");
    assertThat(page("/open/newest?office=" + office.code)).contains("<strong>失效</strong>");
  }

  @Test
  void theCatalogueNamesColumnsAndARetiredOneKeepsWhatItHad() {
    items.column("ZDXX-01", "{\"name\":\"政府信息公开制度\",\"area\":\"政务公开\",\"owner\":\"CLERKS\"}");
    items.here("救助标准", "NORMATIVE");
    String query = "?office=" + office.code;
    assertThat(page("/open" + query))
        .contains("社会救助", "民政", "第二十条第11项", "政府信息公开指南", "法定主动公开内容", "依申请公开", "救助标准");
    assertThat(page("/open/directory" + query + "&legal=20-11")).contains("社会救助");
    assertThat(page("/open/directory" + query + "&area=%E6%B0%91%E6%94%BF"))
        .contains("社会救助")
        .doesNotContain("政府信息公开制度");
    assertThat(page("/open/rules" + query)).contains("第711号", "/ZDXX-01\"");
    assertThat(page("/open/policies" + query)).contains("救助标准");
    assertThat(page("/open/reports" + query)).contains("还没有登记公布的年度报告");
    assertThat(page("/open/guide" + query)).contains("20个工作日内答复", "第十二条", "复议机关");
    assertThat(page("/open")).contains("政府信息公开");
    for (String bad :
        List.of(
            "/open?office=NOPE1",
            "/open/guide?office=%25",
            "/open/directory" + query + "&legal=99",
            "/open/directory" + query + "&area=x",
            "/open/columns/" + office.code + "/NOPE",
            "/open/columns/NOPE1/SHJZ-01",
            "/open/feed" + query + "&column=NOPE",
            "/open/feed?column=SHJZ-01",
            "/sitemap-2026-13.xml")) {
      assertThat(get(bad).statusCode()).as(bad).isEqualTo(404);
    }
    assertThat(get("/open/newest?cursor=x").statusCode()).isEqualTo(400);
    assertThat(get("/open/newest?cursor=1000000000").statusCode()).isEqualTo(400);

    items.column(
        "SHJZ-01",
        "{\"name\":\"社会救助\",\"area\":\"民政\",\"legal\":\"20-11\",\"owner\":\"CLERKS\",\"retired\":true}");
    assertThat(page("/open/columns/" + office.code + "/SHJZ-01")).contains("已经停用", "救助标准");
    assertThat(page("/open" + query)).contains("已停用");
  }

  @Test
  void aFeedIsSoundAlsoOfAnOfficeWithoutItems() throws Exception {
    Document empty = xml(get("/open/feed?office=" + office.code));
    assertThat(texts(empty, "entry")).isEmpty();
    assertThat(texts(empty, "updated")).hasSize(1);
    String id = items.item(draft("<救助> & 名单", "NOTICE"), "\"channel\":\"HERE\"");
    Response answer = get("/open/feed?office=" + office.code);
    assertThat(answer.contentType()).contains("application/atom+xml");
    Document feed = xml(answer);
    assertThat(texts(feed, "title")).contains("<救助> & 名单");
    assertThat(texts(feed, "id").get(1)).endsWith("/open/items/" + id);
    assertThat(texts(xml(get("/sitemap.xml")), "loc")).anyMatch(loc -> loc.endsWith(id));
    assertThat(texts(xml(get("/sitemap-" + TODAY.toString().substring(0, 7) + ".xml")), "loc"))
        .anyMatch(loc -> loc.endsWith(id));
    assertThat(page("/robots.txt")).contains("Disallow: /desk", "/sitemap.xml");
  }

  @Test
  void pagesGoOnByCursor() {
    for (int i = 0; i < 21; i++) {
      items.item(draft("通知第" + i + "号", "NOTICE"), "\"channel\":\"HERE\"");
    }
    String path = "/open/columns/" + office.code + "/SHJZ-01";
    Matcher next = Pattern.compile("href=\"([^\"]*cursor=[^\"]*)\"").matcher(page(path));
    assertThat(next.find()).isTrue();
    assertThat(page(next.group(1).replace("&amp;", "&")))
        .containsOnlyOnce("<li><a href=\"/open/items/");
  }
}
