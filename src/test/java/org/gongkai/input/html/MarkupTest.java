package org.gongkai.input.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a text that was pasted as HTML. */
class MarkupTest {

  @Test
  void paragraphsTablesAndPublicLinksStay() {
    String html =
        "<h2>一、总则</h2><p>各村：</p><table><tr><td colspan=\"2\">甲</td></tr></table>"
            + "<a href=\"https://www.yishui.gov.cn/1.htm\">原文</a>";
    assertThat(Markup.clean(html))
        .contains(
            "<h2>一、总则</h2>",
            "<p>各村：</p>",
            "<td colspan=\"2\">甲</td>",
            "https://www.yishui.gov.cn/1.htm");
    assertThat(Markup.clean(Markup.clean(html))).isEqualTo(Markup.clean(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>甲</p><script>alert(1)</script>",
        "<p onclick=\"alert(1)\">甲</p>",
        "<p>甲</p><a href=\"javascript:alert(1)\">乙</a>",
        "<p>甲</p><a href=\"java&#9;script:alert(1)\">乙</a>",
        "<p>甲</p><iframe src=\"https://a.example.com\"></iframe>",
        "<p>甲</p><svg onload=alert(1)>",
        "<p>甲</p><style>p{background:url(javascript:alert(1))}</style>",
        "<p style=\"background:url(javascript:alert(1))\">甲</p>",
        "<p>甲</p><form action=\"https://a.example.com\"><input name=alert></form>",
        "<p>甲</p><!-- alert -->",
        "<p>甲</p><object data=\"alert.swf\"></object>"
      })
  void whatRunsGoes(String html) {
    assertThat(Markup.isHtml(html)).isTrue();
    assertThat(Markup.clean(html))
        .contains("甲")
        .doesNotContain("alert")
        .doesNotContainIgnoringCase("script");
  }

  @Test
  void controlCharactersGoHoweverTheyAreWritten() {
    assertThat(Markup.clean("<p>甲\u0000&#0;&#1;\u001f乙&#x1b;</p>"))
        .matches("<p>甲[^\\p{Cntrl}]*乙</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"http://10.1.2.3/x\">甲</a>",
        "<img src=\"http://192.168.0.8/x.png\">",
        "<a href=\" HTTP://localhost:8080/\">甲</a>",
        "<img src=\"data:image/png;base64,AAAA\">",
        "<img src=\"/upload/1.png\">"
      })
  void whatWouldBeLostIsSaid(String html) {
    assertThat(Markup.fault(html)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"面积<100亩，x <y 且 z> w", "一、总则\n二、附则", "a < b", "<各村>：", "1<2"})
  void plainTextStaysPlain(String text) {
    assertThat(Markup.isHtml(text)).isFalse();
    assertThat(Markup.words(Markup.ofText(text)).replaceAll("\\s", ""))
        .isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void wordsHaveALineForEachParagraph() {
    assertThat(Markup.words("<p>甲</p><ul><li>乙</li><li>丙 &amp; 丁</li></ul><div>戊<br>己</div>"))
        .isEqualTo("甲\n乙\n丙 & 丁\n戊\n己");
  }
}
