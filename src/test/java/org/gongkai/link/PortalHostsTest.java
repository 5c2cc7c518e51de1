package org.gongkai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses the weekly check may ask for. */
class PortalHostsTest {

  private static final PortalHosts HOSTS =
      PortalHosts.of(
          List.of("www.yishui.gov.cn", " 政务.政府.cn", "county.example:8080", "[::1]:81 private"));

  private static boolean lists(String url) {
    return Target.parse(url).filter(HOSTS::lists).isPresent();
  }

  private static boolean allows(String hosts, String url, String at) throws UnknownHostException {
    return PortalHosts.of(List.of(hosts))
        .allows(Target.parse(url).orElseThrow(), InetAddress.getByName(at));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.yishui.gov.cn",
        "https://WWW.yishui.gov.cn./info/1.htm?id=政",
        "http://www.yishui.gov.cn:80/",
        "https://www.yishui.gov.cn:443/",
        "https://政务.政府.cn/a",
        "http://county.example:8080/a",
        "https://county.example:8080/a",
        "http://[::1]:81/"
      })
  void aListedHostIsAskedOnItsPorts(String url) {
    assertThat(lists(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://yishui.gov.cn/",
        "http://www.yishui.gov.cn.example.com/",
        "http://www.yishui.gov.cn:8080/",
        "http://www.yishui.gov.cn:443/",
        "http://www.yishui.gov.cn@example.com/",
        "http://www.yishui.gov.cn:80@example.com/",
        "http://example.com\\@www.yishui.gov.cn/",
        "ftp://www.yishui.gov.cn/",
        "file:///etc/passwd",
        "//www.yishui.gov.cn/",
        "http://county.example/",
        "http://[::1]/",
        "http://127.0.0.1/",
        "http://www.yishui.gov.cn:99999/",
        "http:///a",
        "nothing"
      })
  void nothingElseIs(String url) {
    assertThat(lists(url)).isFalse();
  }

  @Test
  void whatIsNoHostEndsTheStartAndIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PortalHosts.of(
                    List.of("ok.example", "http://a.example", "a.example/b", "b:0", "c d", "")))
        .withMessageContaining("http://a.example, a.example/b, b:0, c d, ")
        .withMessageNotContaining("ok.example");
    assertThat(PortalHosts.of(List.of()).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "::1",
        "fc00::1",
        "fd12::1",
        "fec0::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::"
      })
  void aNetworkOfOnesOwnIsAskedOnlyWithTheAllowance(String at) throws UnknownHostException {
    assertThat(allows("a.example", "http://a.example/", at)).isFalse();
    assertThat(allows("a.example private", "http://a.example/", at)).isTrue();
    assertThat(allows("a.example private", "http://b.example/", at)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "fe80::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "0.0.0.0",
        "::",
        "224.0.0.1",
        "255.255.255.255",
        "ff02::1",
        "192.0.2.1",
        "198.18.0.1",
        "2001:db8::1",
        "2001::1",
        "64:ff9b:1::1"
      })
  void whatIsNoPortalsNeverIs(String at) throws UnknownHostException {
    assertThat(allows("a.example private", "http://a.example/", at)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1", "::ffff:8.8.8.8"})
  void whatEverybodyReachesIs(String at) throws UnknownHostException {
    assertThat(allows("a.example", "http://a.example/", at)).isTrue();
  }

  @Test
  void anAddressIsAskedForAsItsServerNeedsIt() {
    Target target = Target.parse("https://政务.政府.cn:8443/信息/1.htm?q=值&b=%20#top").orElseThrow();
    assertThat(target.authority()).startsWith("xn--").endsWith(".cn:8443");
    assertThat(target.path())
        .isEqualTo("/%E4%BF%A1%E6%81%AF/1.htm?q=%E5%80%BC&b=%20")
        .doesNotContain("#");
    assertThat(target.onTo("../a b.htm").map(Target::path)).contains("/a%20b.htm");
    assertThat(target.onTo("//example.com/x").map(Target::host)).contains("example.com");
    assertThat(target.onTo("javascript:alert(1)")).isEqualTo(Optional.empty());
  }
}
