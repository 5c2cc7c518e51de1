package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Loads the sample office's plan and does what is due of it until today, as officials would: with
 * evidence, one of it late and explained. What was due in the last weeks by one of them waits
 * still.
 */
final class SampleDuties {

  private static final String DUTIES = "/api/desk/duties/";
  private static final String PLAN = "/api/desk/duties?plan=2026";

  /** Done late. */
  private static final String LATE = "DIR-CHECK-2026Q2";

  /** Not done yet. */
  private static final String WAITS = "KEY-13-";

  private final Api api;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  SampleDuties(Api api) {
    this.api = api;
  }

  void load(Path plan) throws IOException, InterruptedException {
    if (!api.get(PLAN, "chen").get("items").isEmpty()) {
      return;
    }
    JsonNode loaded =
        api.post("/api/desk/plan", "zhang", "application/yaml", Files.readAllBytes(plan));
    int done = 0;
    for (JsonNode duty : api.get(PLAN + "&state=OPEN", "chen").get("items")) {
      LocalDate due = LocalDate.parse(duty.get("dueOn").textValue());
      boolean waits =
          duty.get("id").textValue().startsWith(WAITS) && due.isAfter(today.minusDays(35));
      if (due.isBefore(today) && !waits) {
        done(duty.get("id").textValue(), due);
        done++;
      }
    }
    System.out.println(
        loaded.get("added").size() + " duties of the sample plan are loaded, " + done + " done");
  }

  private void done(String id, LocalDate due) throws IOException, InterruptedException {
    boolean late = id.equals(LATE);
    if (late) {
      String reason = "县级目录模板6月下旬才下发，核对推迟了一周。";
      api.command(DUTIES + id, "chen", Map.of("command", "explain", "reason", reason));
    }
    String wanted = api.get(DUTIES + id, "chen").get("wanted").textValue();
    String field = wanted.equals("NONE") ? "text" : wanted.toLowerCase(java.util.Locale.ROOT);
    String value =
        switch (wanted) {
          case "URL" -> "https://www.example.gov.cn/zwgk/" + id.toLowerCase(java.util.Locale.ROOT);
          case "FILE" -> file(id);
          default -> "已办理，材料存政务公开办公室（示例）。";
        };
    LocalDate on = late ? due.plusDays(7) : due.minusDays(2);
    api.command(DUTIES + id, "chen", Map.of("command", "done", "on", on.toString(), field, value));
  }

  private String file(String id) throws IOException, InterruptedException {
    byte[] content = ("示例佐证：" + id + "\n").getBytes(StandardCharsets.UTF_8);
    String name = "evidence-" + id + ".txt";
    return api.post("/api/desk/files?name=" + name, "chen", "application/octet-stream", content)
        .get("file")
        .textValue();
  }
}
