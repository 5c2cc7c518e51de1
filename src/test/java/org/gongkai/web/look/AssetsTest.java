package org.gongkai.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "gzip, deflate, br, zstd|true",
        "br;q=1.0, gzip;q=0.8, *;q=0.1|true",
        "deflate,gzip|true",
        "gzip;q=1|true",
        "gzip;q=0|false",
        "gzip;q=0.0, identity|false",
        "identity|false",
        "x-gzip|false",
        "gzipped|false"
      })
  void compressedIsSentToWhoTakesIt(String acceptEncoding, boolean taken) {
    assertThat(Assets.isTaken(acceptEncoding)).isEqualTo(taken);
  }
}
