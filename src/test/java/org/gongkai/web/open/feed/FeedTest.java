package org.gongkai.web.open.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.ItemKind;
import org.gongkai.item.PublicRow;
import org.junit.jupiter.api.Test;

/** What stands in an Atom feed. */
class FeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Feed FEED =
      new Feed("公开", "https://open.example", "/open/feed?office=LJQ&column=A", "/open", DAY);

  private static PublicRow row(String title, LocalDate changed) {
    return new PublicRow(
        new OfficeCode("LJQ"),
        "LJQ-A",
        "A",
        ItemKind.NOTICE,
        title,
        "龙街办发〔2026〕1号",
        null,
        new PublicRow.Days(DAY, changed, DAY, DAY.minusDays(1), null, null));
  }

  @Test
  void textsAreEscapedAndWhatXmlDoesNotHaveIsLeftOut() {
    String feed = FEED.of(List.of(row("<b>&]]>\u0001\uD800名单", DAY)), code -> "龙街办\u000B");
    assertThat(feed)
        .contains("【失效】&lt;b&gt;&amp;]]&gt;名单", "<name>龙街办</name>")
        .contains("href=\"https://open.example/open/feed?office=LJQ&amp;column=A\"")
        .doesNotContain("\u0001", "\u000B", "\uD800");
  }

  @Test
  void itWasUpdatedWhenTheLatestOfItsEntriesWasAndOneWithoutEntriesNever() {
    String feed = FEED.of(List.of(row("一", DAY), row("二", DAY.plusDays(4))), code -> "龙街办");
    assertThat(feed).contains("<updated>2026-03-06T00:00:00+08:00</updated><link rel=\"self\"");
    assertThat(FEED.of(List.of(), code -> ""))
        .contains("<updated>2019-05-15T")
        .doesNotContain("<entry>");
  }
}
