package org.gongkai.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Refused;
import org.gongkai.input.StrictJson;
import org.gongkai.input.tree.Document.Format;
import org.junit.jupiter.api.Test;

/** The sample office's plan and what is written about plans. */
class SamplePlanTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final Path SAMPLE = HOME.resolve("infra/local/sample");
  private static final Pattern ID = Pattern.compile("`([A-Z0-9-]+)`");

  private static Plan plan() throws IOException {
    byte[] body = Files.readAllBytes(SAMPLE.resolve("plan-2026.yaml"));
    return PlanReader.read(body, Format.YAML, SomePlans.FRI_2026_03_06);
  }

  @Test
  void theSamplePlanIsSoundAndItsOwnersAreOfficialsOfTheSampleOffice() throws IOException {
    Plan plan = plan();
    assertThat(plan.year()).isEqualTo(2026);
    assertThat(plan.duties()).hasSizeGreaterThan(40);
    assertThat(plan.duties().stream().map(duty -> duty.task().indicator()))
        .contains(Indicator.values());
    Set<String> owners = new TreeSet<>(Set.of("CLERKS", "HEADS"));
    StrictJson.tree(Files.readAllBytes(SAMPLE.resolve("office.json")))
        .get("officials")
        .forEach(official -> owners.add(official.get("id").asText()));
    assertThat(plan.duties().stream().map(duty -> duty.task().owner())).isSubsetOf(owners);
  }

  @Test
  void itsReportIsTheYearlyReport() throws IOException {
    assertThat(
            plan().occurrences().stream()
                .map(occurrence -> Duty.planned(2026, occurrence))
                .filter(duty -> YearlyReport.isAbout(duty, 2025)))
        .extracting(Duty::id)
        .containsExactly("REPORT-2026");
  }

  @Test
  void theCoverageOfThePlansSentencesNamesEveryDutyAndNoOther() throws IOException {
    Matcher named = ID.matcher(Files.readString(HOME.resolve("docs/plan-coverage.md")));
    Set<String> ids = named.results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(plan().duties())
        .extracting(duty -> duty.task().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void thePlanInTheDocumentationIsSound() throws IOException {
    String text = Files.readString(HOME.resolve("docs/plan.md"));
    String yaml = text.substring(text.indexOf("```yaml\n") + 8, text.indexOf("```\n\n| 字段"));
    assertThat(SomePlans.read(yaml).duties()).hasSize(1);
    Matcher rules = Pattern.compile("\\| `\\{ (.*) }` .*`(.+)` \\|").matcher(text);
    int found = 0;
    for (; rules.find(); found++) {
      String id = rules.group(2).replaceFirst("-2026.*", "");
      assertThat(SomePlans.read(SomePlans.yaml(SomePlans.duty(id, rules.group(1)))).occurrences())
          .extracting(Occurrence::id)
          .contains(rules.group(2));
    }
    assertThat(found).isEqualTo(6);
  }

  @Test
  void whateverHappensToAFileItIsReadOrRefusedInWords() throws IOException {
    byte[] sound = Files.readAllBytes(SAMPLE.resolve("plan-2026.yaml"));
    byte[] odd = "\t:-{}[]!&*|>'\"%@`#,?\\~<0\n\r \u0000\u0085".getBytes(UTF_8);
    var random = new Random(20_260_131);
    for (int i = 0; i < 1_500; i++) {
      byte[] body = Arrays.copyOf(sound, 200 + random.nextInt(3_000));
      for (int n = random.nextInt(4); n >= 0; n--) {
        body[random.nextInt(body.length)] = odd[random.nextInt(odd.length)];
      }
      assertThatCode(() -> readOrRefuse(body))
          .as(new String(body, UTF_8))
          .doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(byte[] body) {
    for (Format format : Format.values()) {
      try {
        PlanReader.read(body, format, SomePlans.FRI_2026_03_06);
      } catch (BrokenInput e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (Refused e) {
        assertThat(e.problems()).isNotEmpty().noneMatch(problem -> problem.line() == null);
      }
    }
  }
}
