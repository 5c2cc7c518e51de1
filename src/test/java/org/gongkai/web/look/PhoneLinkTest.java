package org.gongkai.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneLinkTest {

  @ParameterizedTest
  @CsvSource({
    "0539-2251000, tel:05392251000",
    "13800138000, tel:13800138000",
    "+86 138 0013 8000, tel:+8613800138000",
    "(0539) 225 1000, tel:05392251000",
    "0539-2251000-802, tel:05392251000;ext=802",
    "0539-2251000转802, tel:05392251000;ext=802",
    "12345, tel:12345"
  })
  void aNumberIsDialledAsItIsWritten(String number, String address) {
    assertThat(PhoneLink.call(number)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"见公示栏", "0539-2251000、2251001", "0539-2251000（工作日）", "", "javascript:1"})
  void whatIsNoSingleNumberStaysText(String text) {
    assertThat(PhoneLink.call(text)).isNull();
  }

  @Test
  void aTextOfAnyLengthIsLookedAtOnce() {
    assertThat(PhoneLink.call("1 ".repeat(100_000))).isNull();
  }
}
