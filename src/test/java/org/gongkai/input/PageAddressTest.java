package org.gongkai.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address is taken when anybody can open it. */
class PageAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.yishui.gov.cn/info/1234.htm",
        "https://yishui.gov.cn:8443/a?b=c#d",
        "HTTPS://例子.中国/公开",
        "http://8.8.8.8/",
        "http://172.32.0.1/"
      })
  void aPublicPageIsTaken(String address) {
    assertThat(PageAddress.isSound(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "www.yishui.gov.cn",
        "ftp://yishui.gov.cn/a",
        "http://localhost/",
        "http://oa/",
        "http://oa.internal/doc",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1:8080/",
        "http://127.0.0.1/",
        "http://169.254.169.254/latest",
        "http://100.64.0.1/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://010.1.1.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://user@www.yishui.gov.cn/",
        "http://a b.cn/",
        ""
      })
  void whatTheOfficeAloneCanOpenIsNot(String address) {
    assertThat(PageAddress.isSound(address)).isFalse();
  }
}
