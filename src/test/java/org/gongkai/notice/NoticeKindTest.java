package org.gongkai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gongkai.notice.Notice.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeKindTest {

  /** What a room reports. */
  private enum Told {
    PAPER,
    REPLY
  }

  @Test
  void aKindNamesItsTemplateAndStandsInIds() {
    var kind = new NoticeKind("receipt-pending");
    assertThat(kind.template()).isEqualTo("receipt-pending.txt");
    assertThat(kind.inId()).isEqualTo("RECEIPT-PENDING");
    assertThat(kind).hasToString("receipt-pending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Receipt", "../layout", "receipt.txt", "receipt-", "a--b", "a b"})
  void nothingElseIsAKind(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new NoticeKind(name));
  }

  @Test
  void whatIsReportedIsKnownToItsRoomAlone() {
    assertThat(Report.of(Told.REPLY)).isEqualTo(new Report("REPLY"));
    assertThat(new Report("PAPER").as(Told.class)).isEqualTo(Told.PAPER);
    assertThatIllegalArgumentException().isThrownBy(() -> new Report("OTHER").as(Told.class));
  }
}
