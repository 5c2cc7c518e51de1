package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Two solicitations of the sample office: one is open and has an opinion that waits, one has its
 * result.
 */
final class SampleSolicitations {

  private static final String AT = "/api/desk/solicitations";
  private static final String CLERK = "chen";

  private final ObjectMapper json = new ObjectMapper();
  private final Api api;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  SampleSolicitations(Api api) {
    this.api = api;
  }

  void load() throws IOException, InterruptedException {
    if (!api.get(AT, CLERK).get("items").isEmpty()) {
      return;
    }
    String open = published("街道老旧小区电动自行车充电设施管理办法（征求意见稿）", today.minusDays(5));
    opinion(open, "OPEN-1", "建议在北区也设充电点，老人多，走不远。");
    String over = published("街道临时救助实施细则（征求意见稿）", today.minusDays(45));
    recorded(over, "LETTER", "建议把申请材料减少到两样。", "示例村村民委员会");
    recorded(over, "MEETING", "建议提高一次性救助的标准。", "周示例");
    done(over + "/opinions/1", Map.of("command", "sort", "adopted", "YES"));
    done(over + "/opinions/1", Map.of("command", "show"));
    done(
        over + "/opinions/2",
        Map.of("command", "sort", "adopted", "NO", "reason", "标准由县里统一规定，已向县民政局反映。"));
    done(over + "/opinions/2", Map.of("command", "show"));
    done(over, Map.of("command", "publish-result", "text", "共收到意见2条，采纳1条，未采纳1条（示例）。"));
    System.out.println("2 sample solicitations are loaded");
  }

  private String published(String title, LocalDate opens) throws IOException, InterruptedException {
    ObjectNode body =
        json.createObjectNode()
            .put("title", title)
            .put("draft", "第一条 为了规范管理、方便群众，制定本办法（示例）。\n第二条 本办法自印发之日起施行。")
            .put("explanation", "起草的背景、过程和主要内容（示例）。")
            .put("opensOn", opens.toString())
            .put("closesOn", opens.plusDays(30).toString());
    List.of("ONLINE", "LETTER", "MEETING").forEach(body.putArray("ways")::add);
    JsonNode made = api.post(AT, CLERK, body);
    String id = made.get("id").textValue();
    done(id, Map.of("command", "publish", "on", opens.toString()));
    return id;
  }

  private void opinion(String id, String submission, String content)
      throws IOException, InterruptedException {
    ObjectNode body =
        json.createObjectNode()
            .put("submissionId", "sample-" + submission)
            .put("content", content)
            .put("name", "吴示例")
            .put("email", "wu@example.com");
    api.post("/api/solicitations/" + id + "/opinions", null, body);
  }

  private void recorded(String id, String way, String content, String from)
      throws IOException, InterruptedException {
    done(
        id,
        Map.of(
            "command", "record-opinion",
            "way", way,
            "content", content,
            "from", from,
            "on", today.minusDays(20).toString()));
  }

  private void done(String path, Map<String, String> command)
      throws IOException, InterruptedException {
    api.command(AT + "/" + path, CLERK, command);
  }
}
