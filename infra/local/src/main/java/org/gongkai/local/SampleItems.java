package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings some items of the sample office before the public, as its officials would: a normative
 * document with its interpretation, a list whose publicity ends, a budget with a table, a guide.
 * All of it is made up.
 */
final class SampleItems {

  private static final String ITEMS = "/api/desk/items";

  private final ObjectMapper json = new ObjectMapper();
  private final Api api;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final Map<String, String> columns = new HashMap<>();

  SampleItems(Api api) {
    this.api = api;
  }

  void load() throws IOException, InterruptedException {
    if (!api.get(ITEMS, "chen").get("items").isEmpty()) {
      return;
    }
    columns();
    if (columns.isEmpty()) {
      return;
    }
    norm();
    list();
    budget();
    notice();
    System.out.println("4 sample items are public");
  }

  /** Ids by name: they are made from the directory's rows. */
  private void columns() throws IOException, InterruptedException {
    String cursor = "";
    do {
      JsonNode page = api.get("/api/desk/columns" + cursor, "chen");
      for (JsonNode column : page.get("items")) {
        columns.putIfAbsent(column.get("name").textValue(), column.get("id").textValue());
      }
      cursor = page.path("next").isTextual() ? "?cursor=" + page.get("next").textValue() : "";
    } while (!cursor.isEmpty());
  }

  private void norm() throws IOException, InterruptedException {
    ObjectNode item = item("龙家圈街道临时救助实施办法（示例）", "规范性文件", "NORMATIVE", 30);
    item.put("documentNumber", "龙街办发〔2026〕7号").put("topic", "民政、扶贫、救灾 / 社会救助");
    item.put("interpretation", "WANTED").put("validUntil", today.plusYears(3).toString());
    item.put("summary", "临时救助的对象、标准、程序和监督（示例）。");
    item.put(
        "body",
        """
        <h2>一、救助对象</h2>
        <p>因突发事件、意外伤害、重大疾病等原因，基本生活暂时出现严重困难的家庭和个人。</p>
        <h2>二、救助标准</h2>
        <table><tr><th>类别</th><th>标准（示例）</th></tr>
        <tr><td>一般困难</td><td>当地月低保标准的2倍以内</td></tr>
        <tr><td>较大困难</td><td>当地月低保标准的6倍以内</td></tr></table>
        <h2>三、办理程序</h2>
        <ol><li>向街道便民服务中心或者所在村（社区）提出；</li><li>街道审核，公示3个工作日；</li><li>紧急情况先行救助。</li></ol>
        """);
    String id = published(item, 30, 25, "channel", "HERE");
    command(
        id,
        "chen",
        "interpret",
        "form",
        "QUESTIONS",
        "title",
        "一问一答：临时救助怎样申请（示例）",
        "body",
        "问：谁可以申请？\n答：基本生活暂时出现严重困难的家庭和个人。\n问：多久有结果？\n答：一般10个工作日内，紧急情况先行救助。",
        "on",
        today.minusDays(24).toString());
  }

  private void list() throws IOException, InterruptedException {
    ObjectNode item = item("本月临时救助对象公示（示例）", "审核审批信息", "NOTICE", 3);
    item.put("publicityEndsOn", today.plusDays(7).toString());
    item.put(
        "body", "经审核，拟对以下家庭给予临时救助，现予公示：\n示例一村 王某某户 一般困难\n示例二村 李某某户 较大困难\n有异议的，请在公示期内向街道办事处反映。");
    published(item, 3, 1, "channel", "HERE");
  }

  private void budget() throws IOException, InterruptedException {
    ObjectNode item = item("2026年部门预算公开表（示例）", "部门预算", "FINANCE", 20);
    item.put("topic", "财政、金融、审计 / 财政");
    item.put(
        "body",
        """
        <table><caption>收支总表（万元，示例）</caption>
        <tr><th>收入</th><th>预算数</th><th>支出</th><th>预算数</th></tr>
        <tr><td>一般公共预算拨款</td><td>1200</td><td>一般公共服务</td><td>560</td></tr>
        <tr><td>其他收入</td><td>0</td><td>社会保障和就业</td><td>640</td></tr>
        <tr><td>合计</td><td>1200</td><td>合计</td><td>1200</td></tr></table>
        """);
    published(item, 20, 15, "channel", "HERE");
  }

  private void notice() throws IOException, InterruptedException {
    ObjectNode item = item("关于调整便民服务中心办公时间的通知（示例）", "通知公告", "NOTICE", 6);
    item.put("body", "自下周起，便民服务中心周六上午照常办理业务（示例）。");
    published(item, 6, 5, "url", "https://www.example.gov.cn/zwgk/tzgg/1.html");
  }

  private ObjectNode item(String title, String column, String kind, int formed) {
    String id = columns.getOrDefault(column, columns.values().iterator().next());
    return json.createObjectNode()
        .put("title", title)
        .put("column", id)
        .put("kind", kind)
        .put("issuer", "龙家圈街道办事处")
        .put("attribute", "PUBLIC")
        .put("formedOn", today.minusDays(formed).toString());
  }

  /** Days are so many before today. */
  private String published(ObjectNode item, int formed, int published, String where, String place)
      throws IOException, InterruptedException {
    String id = api.post(ITEMS, "li", item).get("id").textValue();
    String day = today.minusDays(formed).toString();
    command(id, "wang", "review", "secrecy", true, "privacy", true, "on", day);
    command(id, "zhang", "decide", "formedOn", day, "on", day);
    String on = today.minusDays(published).toString();
    command(id, "chen", "publish", where, place, "on", on);
    return id;
  }

  private void command(String id, String by, String name, Object... fields)
      throws IOException, InterruptedException {
    Map<String, Object> body = new HashMap<>();
    body.put("command", name);
    for (int i = 0; i < fields.length; i += 2) {
      body.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    api.command(ITEMS + "/" + id, by, body);
  }
}
