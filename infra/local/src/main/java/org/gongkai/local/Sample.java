package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills the sample office with requests spread over the last weeks, as the clerk, handlers and
 * heads would: over the HTTP API and nothing else. Names of people are made up; their ID numbers
 * belong to no region.
 */
public final class Sample {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String[] IDS = {"999999199001010016", "99999919900101018X"};

  private final ObjectMapper json = new ObjectMapper();
  private final Api api;
  private final LocalDate today = LocalDate.now(ZONE);
  private int count;

  private Sample(Api api) {
    this.api = api;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var api = new Api(args[0]);
    if (api.get("/api/desk/requests", "chen").get("items").isEmpty()) {
      var sample = new Sample(api);
      sample.load();
      System.out.println(sample.count + " sample requests are loaded");
    }
    new SampleDuties(api).load(Path.of(args[1]));
    new SampleItems(api).load();
    new SampleMessages(api).load();
    new SampleSolicitations(api).load();
    new SampleActivities(api).load();
  }

  private void load() throws IOException, InterruptedException {
    directory();
    LocalDate longAgo = today.minusDays(45);
    assigned(paper("2025年农村公路养护资金使用情况", longAgo), "li", longAgo);
    LocalDate dueToday = dueIn(0);
    assigned(paper("农村危房改造补助对象名单及审批材料", dueToday), "wang", dueToday);
    LocalDate dueTomorrow = dueIn(1);
    assigned(paper("某村土地征收补偿安置方案", dueTomorrow), "li", dueTomorrow);

    LocalDate soon = dueIn(3);
    String extension = assigned(paper("2024年度村级财务公开台账", soon), "li", soon);
    command(extension, "li", "ask-extension", "days", 10, "reason", "台账分散在各村，需要逐一调取、核对。");
    LocalDate drafted = dueIn(4);
    String draft = assigned(paper("街道应急物资储备清单", drafted), "wang", drafted);
    draft(draft, "wang", "DISCLOSED", "content", "应急物资储备清单：帐篷20顶、折叠床40张（示例）。");
    paper("社区养老服务站运营补贴发放情况", dueIn(5));
    LocalDate later = dueIn(12);
    assigned(paper("食品安全抽检结果汇总", later), "zhao", later);
    LocalDate extended = dueIn(2);
    String given = assigned(paper("历年水利设施维修合同", extended), "zhao", extended);
    command(given, "zhao", "ask-extension", "days", 15, "reason", "合同数量多，需要逐份审查。");
    command(given, "zhang", "approve-extension");

    LocalDate past = today.minusDays(20);
    String answered = assigned(paper("龙街办发〔2023〕12号文件", past), "li", past);
    draft(answered, "li", "ALREADY_PUBLIC", "where", "沂水县人民政府网站政务公开栏目", "how", "按文号检索，可免费下载");
    command(answered, "zhang", "approve-answer");
    String searched = assigned(paper("1998年乡镇企业改制会议纪要", past), "wang", past);
    var answer = json.createObjectNode().put("kind", "NOT_EXISTING");
    answer
        .putArray("searched")
        .addObject()
        .put("where", "街道档案室")
        .put("how", "按年度、题名和关键词检索纸质及电子目录")
        .put("on", past.plusDays(5).toString());
    command(searched, "wang", "draft-answer", "answer", answer);
    command(searched, "sun", "approve-answer");
    String posted = submit("同村村民宅基地审批表", past, "REGISTERED_MAIL", "POST", false);
    assigned(posted, "li", past);
    var refused =
        json.createObjectNode()
            .put("kind", "NOT_DISCLOSED")
            .put("ground", "THIRD_PARTY")
            .put("reason", "审批表含第三方的身份和家庭信息，第三方书面不同意公开，且不公开不会对公共利益造成重大影响。");
    command(posted, "li", "draft-answer", "answer", refused);
    command(posted, "zhang", "approve-answer");
    command(posted, "chen", "record-dispatch", "what", "ANSWER", "way", "POST");

    submit("信访答复意见书副本", today.minusDays(1), "ORDINARY_MAIL", "POST", false);
    String withdrawn = paper("已自行查到的规划图", today.minusDays(6));
    command(withdrawn, "chen", "withdraw");
    paper("2026年度便民服务中心收费项目", today);
    procedure();
  }

  /** The office's directory, whose rows are its columns from then on. */
  private void directory() throws IOException, InterruptedException {
    byte[] rows = Files.readAllBytes(Path.of("infra/local/sample/directory.csv"));
    api.post("/api/desk/directory", "chen", "text/csv", rows);
  }

  /** Requests in the states that the rest of the procedure knows. */
  private void procedure() throws IOException, InterruptedException {
    LocalDate recent = working(-4);
    String waiting = assigned(paper("社区改造工程的全部材料", recent), "li", recent);
    command(
        waiting,
        "li",
        "ask-supplement",
        "missing",
        "“全部材料”指向不明确，请写明工程名称、年份和所需文件的名称。",
        "on",
        working(-2).toString());

    LocalDate month = working(-18);
    String supplemented = assigned(paper("低保评议记录", month), "wang", month);
    command(
        supplemented,
        "wang",
        "ask-supplement",
        "missing",
        "请写明村居和年份。",
        "on",
        working(-16).toString());
    command(
        supplemented, "chen", "supplement", "content", "某村2025年度", "on", working(-10).toString());

    String consulting = assigned(paper("污水处理厂委托运营合同", month), "zhao", month);
    command(
        consulting,
        "zhao",
        "open-consultation",
        "party",
        "示例水务有限公司",
        "kind",
        "THIRD_PARTY",
        "contact",
        "示例县示例路8号",
        "sentOn",
        working(-5).toString(),
        "receivedOn",
        working(-4).toString());

    String objected = assigned(paper("河道治理招标文件中的报价", month), "li", month);
    command(
        objected,
        "li",
        "open-consultation",
        "party",
        "示例建设有限公司",
        "kind",
        "THIRD_PARTY",
        "contact",
        "示例县示例路9号",
        "sentOn",
        working(-15).toString(),
        "receivedOn",
        working(-14).toString());
    command(
        objected,
        "li",
        "close-consultation",
        "party",
        "示例建设有限公司",
        "opinion",
        "OBJECTION",
        "reason",
        "报价构成属于商业秘密。",
        "on",
        working(-8).toString());
    var weighed =
        json.createObjectNode()
            .put("kind", "DISCLOSED")
            .put("content", "中标单位：示例建设有限公司；中标价见附页（示例）。");
    weighed.putObject("publicInterest").put("reason", "招标结果涉及财政资金使用，公众有监督的必要。");
    command(objected, "li", "draft-answer", "answer", weighed);
    command(objected, "zhang", "approve-answer");

    String organ = assigned(paper("与县水利局联合印发的规划", month), "wang", month);
    command(
        organ,
        "wang",
        "open-consultation",
        "party",
        "沂水县水利局（示例）",
        "kind",
        "OTHER_ORGAN",
        "contact",
        "0539-5550188",
        "sentOn",
        working(-6).toString());

    String charged = assigned(paper("历年会议纪要复制件", recent), "zhao", recent);
    command(
        charged,
        "zhao",
        "charge-fee",
        "basis",
        "PAGES",
        "quantity",
        240,
        "on",
        working(-2).toString());

    String many = assigned(paper("全部村的全部台账", month), "li", month);
    command(
        many, "li", "ask-reasons", "until", working(-9).toString(), "on", working(-14).toString());
    command(
        many,
        "li",
        "record-reasons",
        "reasons",
        "用于村志编写，需要逐村核对。",
        "reasonable",
        true,
        "on",
        working(-10).toString());
    command(many, "zhang", "postpone", "until", working(25).toString(), "reason", "涉及村居多，需要分批整理。");

    LocalDate old = working(-40);
    String given = submit("某年度的情况", old, "IN_PERSON", "POST", false);
    assigned(given, "wang", old);
    command(
        given, "wang", "ask-supplement", "missing", "请写明所需信息的名称。", "on", working(-38).toString());
    command(
        given,
        "chen",
        "record-dispatch",
        "what",
        "SUPPLEMENT",
        "way",
        "POST",
        "on",
        working(-38).toString());
    command(given, "wang", "give-up", "ground", "NO_SUPPLEMENT", "on", working(-20).toString());

    String corrected = paper("农村公路建设计画", recent);
    command(
        corrected,
        "chen",
        "correct",
        "field",
        "information.title",
        "value",
        "农村公路建设计划",
        "reason",
        "录入时写了别字");
  }

  /** The working day so many before (negative) or after today. */
  private LocalDate working(int days) throws IOException, InterruptedException {
    if (days > 0) {
      return LocalDate.parse(deadline(today, days).get("dueOn").textValue());
    }
    LocalDate day = today;
    for (int left = -days; left > 0; ) {
      day = day.minusDays(1);
      JsonNode next = deadline(day.minusDays(1), 1);
      left -= next.get("dueOn").textValue().equals(day.toString()) ? 1 : 0;
    }
    return day;
  }

  /** The day of receipt for which the answer is due the given number of working days from now. */
  private LocalDate dueIn(int workingDays) throws IOException, InterruptedException {
    LocalDate target =
        workingDays == 0
            ? today
            : LocalDate.parse(deadline(today, workingDays).get("dueOn").textValue());
    LocalDate received = today.minusDays(50);
    while (LocalDate.parse(deadline(received, 20).get("dueOn").textValue()).isBefore(target)) {
      received = received.plusDays(1);
    }
    return received;
  }

  private JsonNode deadline(LocalDate received, int days) throws IOException, InterruptedException {
    return api.get("/api/deadline?received=" + received + "&days=" + days, null);
  }

  private String paper(String title, LocalDate on) throws IOException, InterruptedException {
    return submit(title, on, "IN_PERSON", "EMAIL", true);
  }

  private String submit(String title, LocalDate on, String channel, String method, boolean email)
      throws IOException, InterruptedException {
    count++;
    var body = json.createObjectNode();
    body.put("submissionId", "sample-%03d-%s".formatted(count, today));
    body.put("office", "LJQ").put("channel", channel).put("submittedOn", on.toString());
    var applicant = body.putObject("applicant");
    applicant.put("kind", "CITIZEN").put("name", "示例申请人" + count).put("idType", "RESIDENT_ID");
    applicant.put("idNumber", IDS[count % IDS.length]).put("phone", "0539-5550" + (100 + count));
    if (email) {
      applicant.put("email", "applicant" + count + "@example.com");
    }
    applicant.put("address", "示例县示例镇示例村" + count + "号").put("postcode", "276400");
    body.putObject("information").put("title", title);
    body.putObject("delivery")
        .put("format", "POST".equals(method) ? "PAPER" : "ELECTRONIC")
        .put("method", method);
    return api.post("/api/requests", "chen", body).get("number").textValue();
  }

  private String assigned(String number, String handler, LocalDate on)
      throws IOException, InterruptedException {
    command(number, "chen", "assign", "to", handler, "on", on.toString());
    return number;
  }

  private void draft(String number, String by, String kind, String... fields)
      throws IOException, InterruptedException {
    var answer = json.createObjectNode().put("kind", kind);
    for (int i = 0; i < fields.length; i += 2) {
      answer.put(fields[i], fields[i + 1]);
    }
    command(number, by, "draft-answer", "answer", answer);
  }

  private void command(String number, String by, String name, Object... fields)
      throws IOException, InterruptedException {
    Map<String, Object> body = new HashMap<>();
    body.put("command", name);
    for (int i = 0; i < fields.length; i += 2) {
      body.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    api.command("/api/desk/requests/" + number, by, body);
  }
}
