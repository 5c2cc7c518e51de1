package org.gongkai.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.office.BareOffice;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** SomePlans and an office for tests. */
final class SomePlans {

  static final LocalDate FRI_2026_03_06 = LocalDate.of(2026, 3, 6);

  static final Official ZHANG = official("zhang", true, Role.HEAD);
  static final Official CHEN = official("chen", true, Role.CLERK);
  static final Official LI = official("li", true, Role.HANDLER);
  static final Official GONE = official("gone", false, Role.HANDLER);
  static final Office OFFICE = BareOffice.of(ZHANG, CHEN, LI, GONE);

  private SomePlans() {}

  private static Official official(String id, boolean active, Role... roles) {
    return new Official(id, "张" + id, id + "@example.com", Set.of(roles), active, null);
  }

  static String yaml(String... duties) {
    return "plan: 2026\ntitle: 方案\nfrom: 2026-01-01\nduties:\n" + String.join("", duties);
  }

  static String duty(String id, String owner, String title, String rule) {
    return "  - {id: \"%s\", indicator: SUPERVISION, title: %s, owner: %s, rule: {%s}}\n"
        .formatted(id, title, owner, rule);
  }

  static String duty(String id, String rule) {
    return duty(id, "li", "任务" + id, rule);
  }

  static Plan read(String yaml) {
    return PlanReader.read(yaml.getBytes(UTF_8), Format.YAML, FRI_2026_03_06);
  }

  static List<Problem> problems(String yaml) {
    return catchThrowableOfType(Refused.class, () -> read(yaml)).problems();
  }
}
