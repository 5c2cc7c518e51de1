package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Writes two messages to the sample office: one is answered in public, one waits for a clerk. */
final class SampleMessages {

  private static final String MESSAGES = "/api/desk/messages";

  private final Api api;
  private final ObjectMapper json = new ObjectMapper();

  SampleMessages(Api api) {
    this.api = api;
  }

  void load() throws IOException, InterruptedException {
    if (!api.get(MESSAGES, "chen").get("items").isEmpty()) {
      return;
    }
    String number = written("CONSULTATION", "临时救助在哪里申请", "家里老人住院，想问临时救助在哪里申请，要带什么材料。", "李示例", true);
    String path = MESSAGES + "/" + number;
    api.command(path, "chen", Map.of("command", "assign", "to", "li"));
    String answer = "请带身份证、户口簿和住院费用清单，到街道便民服务中心社会救助窗口申请，工作日都可以办理（示例）。";
    api.command(path, "li", Map.of("command", "answer", "text", answer, "publish", true));
    written("CORRECTION", "办公电话打不通", "机构职能页面上的办公电话是空号，请核对。", "", false);
    System.out.println("2 sample messages are written");
  }

  private String written(String kind, String title, String content, String name, boolean publish)
      throws IOException, InterruptedException {
    JsonNode body =
        json.createObjectNode()
            .put("submissionId", "sample-message-" + kind)
            .put("office", "LJQ")
            .put("kind", kind)
            .put("title", title)
            .put("content", content)
            .put("name", name)
            .put("mayPublish", publish);
    return api.post("/api/messages", null, body).get("number").textValue();
  }
}
