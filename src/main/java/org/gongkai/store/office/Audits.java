package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gongkai.office.Audit;
import org.gongkai.office.AuditBook;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.notice.Notices;

/** {@code AUDIT#<office>#<year-month>}, {@code <instant>#<random>}: one put an entry. */
@Singleton
class Audits implements AuditBook {

  private final Table table;

  Audits(Table table) {
    this.table = table;
  }

  @Override
  public void add(Audit.Entry entry) {
    String at = Notices.time(entry.at());
    String month = at.substring(0, "2026-11".length());
    String random = UUID.randomUUID().toString().substring(0, 8);
    table.put(
        Item.at("AUDIT#" + entry.office() + "#" + month, at + "#" + random)
            .put("what", entry.what().name())
            .put("who", entry.who())
            .put("from", entry.from())
            .put("about", entry.about())
            .put("at", at));
  }
}
