package org.gongkai.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Answer;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Ground;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualTableTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final LocalDate ON = LocalDate.of(2026, 11, 2);

  private static AnnualCase ended(String arrived, @Nullable String ended, AnnualRow row) {
    return new AnnualCase(
        new RequestNumber(OFFICE, 2026, 1),
        ApplicantKind.CITIZEN,
        LocalDate.parse(arrived),
        ended == null ? null : LocalDate.parse(ended),
        ended == null ? null : row,
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-01-01, 2026-12-31, RECEIVED, DISCLOSED",
        "2025-12-31, 2026-01-01, CARRIED_OVER, DISCLOSED",
        "2026-12-31, 2027-01-01, RECEIVED, CARRIED_ON",
        "2025-03-01, -, CARRIED_OVER, CARRIED_ON",
        "2025-03-01, 2025-12-31, -, -",
        "2027-01-01, -, -, -"
      })
  void eachCountsOnceOnEitherSide(
      String arrived, @Nullable String ended, @Nullable AnnualRow in, @Nullable AnnualRow out) {
    var table = AnnualTable.of(2026, List.of(ended(arrived, ended, AnnualRow.DISCLOSED)));
    for (AnnualRow row : AnnualRow.values()) {
      boolean sums = row == AnnualRow.RESULTS && out == AnnualRow.DISCLOSED;
      assertThat(table.total(row)).as(row.key()).isEqualTo(row == in || row == out || sums ? 1 : 0);
    }
  }

  /** 一 + 二 = 三（七） + 四, and 三（七） is the sum of the results, in every column. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theFormsOwnChecksHold(long seed) {
    var random = new Random(seed);
    var cases = new ArrayList<AnnualCase>();
    AnnualRow[] results =
        Stream.of(AnnualRow.values()).filter(AnnualRow::isResult).toArray(AnnualRow[]::new);
    for (int n = 1; n <= 500; n++) {
      LocalDate arrived = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
      boolean open = random.nextInt(5) == 0;
      cases.add(
          new AnnualCase(
              new RequestNumber(OFFICE, arrived.getYear(), n),
              ApplicantKind.values()[random.nextInt(6)],
              arrived,
              open ? null : arrived.plusDays(random.nextInt(90)),
              open ? null : results[random.nextInt(results.length)],
              List.of()));
    }
    for (int year = 2024; year <= 2027; year++) {
      AnnualTable table = AnnualTable.of(year, cases);
      for (ApplicantKind kind : ApplicantKind.values()) {
        int in = table.count(AnnualRow.RECEIVED, kind) + table.count(AnnualRow.CARRIED_OVER, kind);
        int done = table.count(AnnualRow.RESULTS, kind);
        assertThat(in).isEqualTo(done + table.count(AnnualRow.CARRIED_ON, kind));
        assertThat(Stream.of(results).mapToInt(row -> table.count(row, kind)).sum())
            .isEqualTo(done);
      }
      for (AnnualRow row : AnnualRow.values()) {
        assertThat(Stream.of(ApplicantKind.values()).mapToInt(k -> table.count(row, k)).sum())
            .isEqualTo(table.total(row));
      }
      if (year < 2027) {
        assertThat(table.total(AnnualRow.CARRIED_ON))
            .as("what is carried on is carried over into the next year")
            .isEqualTo(AnnualTable.of(year + 1, cases).total(AnnualRow.CARRIED_OVER));
      }
    }
  }

  @Test
  void everyAnswerHasItsRow() {
    assertThat(AnnualRow.of(new Answer.AlreadyPublic("网站", "下载")).key()).isEqualTo("3.1");
    assertThat(AnnualRow.of(new Answer.OtherOrgan("不属于", null, null)).key()).isEqualTo("3.4.1");
    assertThat(AnnualRow.of(new Answer.Repeated("LJQ-2026-000001", null)).key()).isEqualTo("3.5.2");
    assertThat(AnnualRow.of(new Answer.SpecialLaw("不动产登记暂行条例", null)).key()).isEqualTo("3.3.8");
    List<String> grounds =
        Stream.of(Ground.values())
            .filter(ground -> ground != Ground.NOT_GOVERNMENT_INFORMATION)
            .map(ground -> AnnualRow.of(new Answer.NotDisclosed(ground, "理由", "某法第一条")).key())
            .toList();
    assertThat(grounds)
        .containsExactly("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7");
    assertThat(AnnualRow.of(RequestEvent.GiveUpGround.FEE_UNPAID).key()).isEqualTo("3.6.2");
  }

  @Test
  void theKeysAreThoseOfTheFormInItsOrder() {
    assertThat(Arrays.stream(AnnualRow.values()).map(AnnualRow::key))
        .containsExactly(
            "1", "2", "3.1", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7",
            "3.3.8", "3.4.1", "3.4.2", "3.4.3", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5",
            "3.6.1", "3.6.2", "3.6.3", "3.7", "4");
  }

  @Test
  void ofARemedyTheLastOutcomeOfTheYearCounts() {
    var pending =
        new RequestEvent.RemedyRecorded(
            RequestEvent.RemedyTaken.RECONSIDERATION,
            RequestEvent.RemedyOutcome.PENDING,
            ON,
            "clerk");
    var upheld =
        new RequestEvent.RemedyRecorded(
            RequestEvent.RemedyTaken.RECONSIDERATION,
            RequestEvent.RemedyOutcome.UPHELD,
            ON.plusDays(20),
            "clerk");
    var before =
        new RequestEvent.RemedyRecorded(
            RequestEvent.RemedyTaken.SUIT_DIRECT,
            RequestEvent.RemedyOutcome.OTHER,
            ON.minusYears(1),
            "clerk");
    var c =
        new AnnualCase(
            new RequestNumber(OFFICE, 2026, 1),
            ApplicantKind.CITIZEN,
            ON,
            ON,
            AnnualRow.DISCLOSED,
            List.of(before, pending, upheld));
    var table = AnnualRemedies.of(2026, List.of(c));
    assertThat(
            table.count(
                RequestEvent.RemedyTaken.RECONSIDERATION, RequestEvent.RemedyOutcome.UPHELD))
        .isEqualTo(1);
    assertThat(
            table.count(
                RequestEvent.RemedyTaken.RECONSIDERATION, RequestEvent.RemedyOutcome.PENDING))
        .isZero();
    assertThat(table.count(RequestEvent.RemedyTaken.SUIT_DIRECT, RequestEvent.RemedyOutcome.OTHER))
        .isZero();
  }
}
