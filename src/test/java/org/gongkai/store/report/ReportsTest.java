package org.gongkai.store.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.report.Chapter;
import org.gongkai.report.Disclosure;
import org.gongkai.report.YearReport;
import org.gongkai.report.YearReport.Act;
import org.gongkai.report.YearReport.Step;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent.RemedyOutcome;
import org.gongkai.request.RequestEvent.RemedyTaken;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.UnreadableItem;
import org.junit.jupiter.api.Test;

/** Yearly reports on the real table; what is stored is pinned, as events are. */
class ReportsTest extends ServicesTest {

  private static final Instant DAY = Instant.parse("2026-01-05T01:00:00Z");

  @Inject Reports reports;

  private static YearReport sample() {
    return new YearReport(
        2025,
        5,
        2,
        Map.of(Chapter.OVERVIEW, "平稳。", Chapter.PROBLEMS, "不够及时。", Chapter.OTHERS, "无"),
        Map.of(Disclosure.LICENCES, "3", Disclosure.FEES, "12.5"),
        new AnnualFigures(
            Map.of(
                AnnualRow.RECEIVED, Map.of(ApplicantKind.CITIZEN, 2),
                AnnualRow.CARRIED_ON, Map.of(ApplicantKind.CITIZEN, 2)),
            Map.of(RemedyTaken.SUIT_AFTER, Map.of(RemedyOutcome.PENDING, 1))),
        List.of(
            new Step(Act.SAVED, DAY, "chen", ""),
            new Step(Act.FROZEN, DAY.plusSeconds(86_400), "chen", ""),
            new Step(Act.SIGNED, DAY.plusSeconds(2 * 86_400), "zhang", ""),
            new Step(Act.PUBLISHED, DAY.plusSeconds(3 * 86_400), "chen", "县政府网站")),
        LocalDate.of(2026, 1, 8));
  }

  @Test
  void whatIsStoredIsPinned() throws IOException {
    String approved = Files.readString(Path.of("src/test/resources/reports/year-report.json"));
    var json = new ObjectMapper();
    assertThat(json.readTree(EventJson.write(sample()))).isEqualTo(json.readTree(approved));
    Item item = Item.at("OFFICE#LJQ", "REPORT#2025").put("report", approved);
    assertThat(EventJson.read(item, "report", YearReport.class)).isEqualTo(sample());
    Item broken = Item.at("OFFICE#LJQ", "REPORT#2025").put("report", "{\"year\":2025}");
    assertThatThrownBy(() -> EventJson.read(broken, "report", YearReport.class))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("OFFICE#LJQ|REPORT#2025");
  }

  @Test
  void oneOfTwoAtTheSameTimeIsStoredAndTheOtherChangesNothing() {
    var office = new OfficeCode(new AnOffice(setup).code);
    YearReport first = YearReport.begun(2025).saved(Map.of(), Map.of(), DAY, "chen");
    assertThat(reports.store(office, first, List.of(), List.of())).isTrue();
    YearReport late =
        YearReport.begun(2025).saved(Map.of(Chapter.OTHERS, "无"), Map.of(), DAY, "zhang");
    assertThat(reports.store(office, late, List.of(), List.of())).isFalse();
    assertThat(reports.find(office, 2025)).contains(first);
    assertThat(reports.edition(office, 2025, 1)).isEmpty();
  }
}
