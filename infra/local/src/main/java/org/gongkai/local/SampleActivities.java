package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Activities of the sample office: a training that is evidence of its duty, a meeting with its
 * result, a survey that is open and was answered.
 */
final class SampleActivities {

  private static final String AT = "/api/desk/activities";
  private static final String DUTY = "/api/desk/duties/TRAIN-1-2026";
  private static final String CLERK = "chen";

  private final ObjectMapper json = new ObjectMapper();
  private final Api api;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  SampleActivities(Api api) {
    this.api = api;
  }

  void load() throws IOException, InterruptedException {
    if (!api.get(AT, CLERK).get("items").isEmpty()) {
      return;
    }
    LocalDate day = LocalDate.of(2026, 6, 18);
    LocalDate then = day.isBefore(today) ? day : today;
    ObjectNode training = held("TRAINING", "上半年政务公开业务培训", then, 26);
    training.put("result", "学习条例和公开目录，抽查办理依申请公开3件（示例）。");
    List.of("周示例", "吴示例").forEach(training.putArray("attendance")::add);
    training.putArray("material").add("签到表、课件存政务公开办公室");
    String id = made(training);
    api.command(DUTY, CLERK, Map.of("command", "add-evidence", "activity", id));
    ObjectNode meeting = held("MEETING", "电动自行车充电设施管理办法座谈会", today.minusDays(9), 18);
    meeting.put("result", "居民代表提出意见7条，采纳5条，2条转县有关部门（示例）。");
    done(made(meeting), "publish");
    String survey = made(survey());
    done(survey, "publish");
    for (int i = 1; i <= 6; i++) {
      answer(survey, i);
    }
    System.out.println("2 sample activities and a survey are loaded");
  }

  private ObjectNode held(String kind, String topic, LocalDate on, int participants) {
    return json.createObjectNode()
        .put("kind", kind)
        .put("topic", topic)
        .put("on", on.toString())
        .put("participants", participants);
  }

  private ObjectNode survey() {
    ObjectNode survey =
        json.createObjectNode()
            .put("kind", "SURVEY")
            .put("topic", "2026年政务公开满意度调查")
            .put("opensOn", today.minusDays(2).toString())
            .put("closesOn", today.plusDays(20).toString());
    ArrayNode questions = survey.putArray("questions");
    question(questions, "您对本街道政务公开的总体评价", "ONE", "满意", "基本满意", "不满意").put("required", true);
    question(questions, "您从哪里了解街道的信息", "SEVERAL", "县政府网站", "微信公众号", "公示栏", "窗口");
    question(questions, "信息好不好找", "SCALE", "很难找", "很好找");
    question(questions, "您还希望公开什么", "TEXT");
    return survey;
  }

  private static ObjectNode question(ArrayNode all, String text, String kind, String... options) {
    ObjectNode one = all.addObject().put("text", text).put("kind", kind);
    if (options.length > 0) {
      List.of(options).forEach(one.putArray("options")::add);
    }
    return one;
  }

  private void answer(String survey, int n) throws IOException, InterruptedException {
    ObjectNode body = json.createObjectNode().put("submissionId", "sample-survey-" + n);
    ObjectNode answers = body.putObject("answers").put("q1", n % 3 == 0 ? 2 : 1);
    answers.putArray("q2").add(n % 4 + 1);
    answers.put("q3", 5 - n % 3);
    if (n == 1) {
      answers.put("q4", "希望公布各村低保评议的时间（示例）。");
    }
    api.post("/api/surveys/" + survey + "/answers", null, body);
  }

  private String made(ObjectNode body) throws IOException, InterruptedException {
    JsonNode made = api.post(AT, CLERK, body);
    return made.get("id").textValue();
  }

  private void done(String id, String command) throws IOException, InterruptedException {
    api.command(AT + "/" + id, CLERK, Map.of("command", command));
  }
}
