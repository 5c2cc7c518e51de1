package org.gongkai.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.written.Folding;
import org.junit.jupiter.api.Test;

/** What is shown of a text, and what a query asks for. */
class SnippetTest {

  private static String of(String query, String... texts) {
    return Snippet.of(List.of(texts), Words.of(query)).plain();
  }

  @Test
  void theHitIsMarkedAsItStandsInTheText() {
    assertThat(of("2023年15", "第一", "见示政办〔２０２３〕年 15号文件")).isEqualTo("见示政办〔⟦２０２３〕年 15⟧号文件");
    assertThat(of("名单", "低保\n名  单如下")).isEqualTo("低保 ⟦名 单⟧如下");
    assertThat(of("名单 单位", "名单位")).isEqualTo("⟦名单⟧⟦位⟧");
  }

  @Test
  void aLongTextIsCutAroundTheFirstHitAndAtWholeCharacters() {
    String long1 = "𠀀".repeat(100) + "低保名单" + "村".repeat(300);
    String shown = of("低保名单", long1);
    assertThat(shown).startsWith("…𠀀").contains("⟦低保名单⟧村").endsWith("村…");
    assertThat(shown.length()).isLessThan(170);
    assertThat(of("没有", "开头" + "村".repeat(300))).startsWith("开头村").endsWith("…");
  }

  @Test
  void whatIsNoTextIsNotShown() {
    assertThat(of("名", "⟦名\uD800\u0000⟧<b>单")).isEqualTo("⟦名⟧ <b>单");
    assertThat(Snippet.of(List.of(), Words.of("x")).parts()).isEmpty();
    assertThat(Snippet.whole("低保名单", Words.of("保")).plain()).isEqualTo("低⟦保⟧名单");
  }

  @Test
  void blanksPartWordsAndQuotesHoldThemTogether() {
    assertThat(words("关于　印发 关于")).containsExactly("关于", "印发");
    assertThat(words("“关于 印发” 通知")).containsExactly("关于印发", "通知");
    assertThat(words("关于“十四五 规划”")).containsExactly("关于十四五", "规划");
    assertThat(words("\"没有 完")).containsExactly("没有", "完");
    assertThat(words("。。 ， %")).isEmpty();
  }

  private static List<String> words(String query) {
    return Words.of(query).all().stream().map(Folding::toString).toList();
  }
}
