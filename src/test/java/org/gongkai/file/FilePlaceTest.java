package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;

/** Under what files are known is stored and stays. */
class FilePlaceTest {

  private static final OfficeCode LJQ = new OfficeCode("LJQ");

  @Test
  void theFilesAndUploadsOfARequestAreKnownUnderItsNumber() {
    var place = new FilePlace.OfRequest(new RequestNumber(LJQ, 2026, 1));
    assertThat(place.office()).isEqualTo(LJQ);
    assertThat(place.subject()).hasToString("REQUEST#LJQ-2026-000001");
    assertThat(place.subject().id())
        .as("what the fingerprint of an upload is made from")
        .isEqualTo("LJQ-2026-000001");
    assertThat(place.uploads("li")).isEqualTo(place.subject());
  }

  @Test
  void theFilesOfAnOfficeAreKnownUnderItAndEachOfficialsUploadsApart() {
    var place = new FilePlace.OfOffice(LJQ);
    assertThat(place.subject()).hasToString("FILES#LJQ");
    assertThat(place.uploads("li")).hasToString("FILES#LJQ#li");
  }
}
