package org.gongkai.store.matter;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.SealedBook;
import org.gongkai.secret.Sealing;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is sealed beside matters: {@code SEALED#<name>} in the matter's partition, each text an
 * attribute of its own, bound to item and field.
 */
@Singleton
class SealedItems implements SealedBook {

  private static final String PREFIX = "SEALED#";

  private final Table table;
  private final Sealing sealing;

  SealedItems(Table table, Sealing sealing) {
    this.table = table;
    this.sealing = sealing;
  }

  /** The item as it is written. */
  Item item(String pk, Beside.Sealed sealed) {
    return item(pk, PREFIX + sealed.name(), sealed.texts());
  }

  private Item item(String pk, String sk, Map<String, String> texts) {
    Item item = Item.at(pk, sk);
    texts.forEach((field, text) -> item.put(field, sealing.seal(text, item.key(), field)));
    return item;
  }

  @Override
  public Optional<Map<String, String>> find(Subject subject, String name) {
    return table.get(subject.toString(), PREFIX + name).map(this::texts);
  }

  @Override
  public Map<Subject, Map<String, String>> find(List<Subject> subjects, String name) {
    Map<Subject, Map<String, String>> found = new HashMap<>();
    List<String> pks = subjects.stream().distinct().map(Subject::toString).toList();
    for (Item item : table.getAll(pks, PREFIX + name)) {
      found.put(Subject.parse(item.text("pk")), texts(item));
    }
    return found;
  }

  private Map<String, String> texts(Item item) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, AttributeValue> one : item.attributes().entrySet()) {
      if (!one.getKey().equals("pk") && !one.getKey().equals("sk")) {
        texts.put(one.getKey(), sealing.open(one.getValue().s(), item.key(), one.getKey()));
      }
    }
    return texts;
  }

  /** Queries {@code SEALED#}; each is deleted by itself. */
  @Override
  public boolean forget(Subject subject) {
    String pk = subject.toString();
    List<String> all = table.query(pk, PREFIX).map(item -> item.text("sk")).toList();
    all.forEach(
        sk -> {
          Transaction.Outcome _ = Transaction.on(table).deleting(pk, sk).commit();
        });
    return !all.isEmpty();
  }

  /** Each over exactly what was read: what was forgotten meanwhile stays forgotten. */
  @Override
  public boolean reseal(Subject subject) {
    boolean any = false;
    for (Item seen : table.query(subject.toString(), PREFIX).toList()) {
      any |= !isOfWritingSecret(seen);
      Pause.until(subject, () -> isOfWritingSecret(seen) || resealed(seen));
    }
    return any;
  }

  private boolean isOfWritingSecret(Item item) {
    return item.attributes().entrySet().stream()
        .filter(one -> !one.getKey().equals("pk") && !one.getKey().equals("sk"))
        .allMatch(one -> sealing.isOfWritingSecret(one.getValue().s()));
  }

  /** Whether it is done, or nothing is there any more. */
  private boolean resealed(Item first) {
    Optional<Item> seen = table.get(first.text("pk"), first.text("sk"));
    return seen.isEmpty()
        || Transaction.on(table)
            .writingOver(
                Transaction.CHANGED,
                item(first.text("pk"), first.text("sk"), texts(seen.get())),
                seen.get())
            .commit()
            .isDone();
  }
}
