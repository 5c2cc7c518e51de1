package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.casework.SavedViews;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;

/** Kept filters: {@code LOGIN#<official>}, {@code QUEUE#<name>}. */
@Singleton
class Views implements SavedViews {

  private static final String PREFIX = "QUEUE#";

  private final Table table;

  Views(Table table) {
    this.table = table;
  }

  /** Queries {@code QUEUE#} of the official. */
  @Override
  public List<View> of(String official) {
    return table
        .query(pk(official), PREFIX)
        .map(item -> new View(item.text("sk").substring(PREFIX.length()), item.text("query")))
        .toList();
  }

  @Override
  public void keep(String official, View view) {
    table.put(Item.at(pk(official), PREFIX + view.name()).put("query", view.query()));
  }

  @Override
  public void drop(String official, String name) {
    Transaction.Outcome _ = Transaction.on(table).deleting(pk(official), PREFIX + name).commit();
  }

  private static String pk(String official) {
    return "LOGIN#" + official;
  }
}
