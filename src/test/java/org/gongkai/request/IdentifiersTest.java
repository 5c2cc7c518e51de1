package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.written.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "999999199001010016", "99999919900101018X"})
  void goodResidentIds(String id) {
    assertThat(ResidentId.fault(id, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "999999199001010017, CHECKSUM",
    "999999199002300016, FORMAT",
    "1101051949123100, FORMAT",
    "11010519491231002x, FORMAT",
    "999999202611250010, BORN_LATER"
  })
  void badResidentIds(String id, ResidentId.Fault fault) {
    assertThat(ResidentId.fault(id, TODAY)).contains(fault);
  }

  @Test
  void creditCodes() {
    assertThat(CreditCode.hasForm("91512081MA62K0260E")).isTrue();
    assertThat(CreditCode.hasCheck("91512081MA62K0260E")).isTrue();
    assertThat(CreditCode.hasCheck("11999999000000019M")).isTrue();
    assertThat(CreditCode.hasCheck("11999999000000019N")).isFalse();
    assertThat(CreditCode.hasForm("91512081MA62K0260I")).isFalse();
    assertThat(CreditCode.hasForm("91512081MA62K0260")).isFalse();
  }

  @Test
  void numbersKeepTheirForm() {
    assertThat(RequestNumber.parse("LJQ-2026-000001").orElseThrow()).hasToString("LJQ-2026-000001");
    assertThat(RequestNumber.parse("LJQ-2026-1")).isEmpty();
    assertThat(RequestNumber.parse("../LJQ-2026-000001")).isEmpty();
  }
}
