package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchWordsTest {

  private static List<String> found(List<String> words, String... texts) {
    return new WatchWords(words).lookout().in(texts);
  }

  @Test
  void aWordIsFoundHoweverItIsWritten() {
    var words = List.of("强拆", "ABC公司", "12345热线", "上访");
    assertThat(found(words, "他们要强 拆！", "打１２３４５热线")).containsExactly("强拆", "12345热线");
    assertThat(found(words, "ａｂｃ“公司”")).containsExactly("ABC公司");
    assertThat(found(words, "强制拆除", null, "")).isEmpty();
  }

  @Test
  void eachWordIsNamedOnceInTheOrderOfTheList() {
    var lookout = new WatchWords(List.of("乙", "ａ", "A", "甲")).lookout();
    assertThat(lookout.mark("甲a乙", "乙")).isEqualTo("含有关注词：乙、ａ、甲");
    assertThat(lookout.mark("丙")).isNull();
    assertThat(WatchWords.NONE.lookout().mark("甲")).isNull();
  }
}
