package org.gongkai.store.notice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.notice.SenderFaults;
import org.gongkai.store.Condition;
import org.gongkai.store.DateTimes;
import org.gongkai.store.Item;
import org.gongkai.store.MorningItem;
import org.gongkai.store.Table;

/** What keeps an office's mail from going: {@code OFFICE#<code>}, {@code MAIL}. */
@Singleton
public class MailFaults implements SenderFaults, MorningItem {

  private static final String SK = "MAIL";
  private static final String WORDS = "words";
  private static final String AT = "at";

  private final Table table;

  MailFaults(Table table) {
    this.table = table;
  }

  @Override
  public void note(OfficeCode office, Known fault) {
    table.put(item(office).put(WORDS, fault.words()).put(AT, DateTimes.MILLIS.format(fault.at())));
  }

  @Override
  public void mended(OfficeCode office) {
    table.putIf(item(office), Condition.has(WORDS));
  }

  @Override
  public Wanted<Known> wanted(OfficeCode office, LocalDate day) {
    Item key = item(office);
    return new Wanted<>(
        Known.class,
        new Table.Key(key.text("pk"), SK),
        item -> item.optional(WORDS).map(words -> new Known(words, item.instant(AT))));
  }

  private static Item item(OfficeCode office) {
    return Item.at("OFFICE#" + office, SK);
  }
}
