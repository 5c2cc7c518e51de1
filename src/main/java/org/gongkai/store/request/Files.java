package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.file.FileBook;
import org.gongkai.file.FileId;
import org.gongkai.file.FileName;
import org.gongkai.file.FilePlace;
import org.gongkai.file.FileType;
import org.gongkai.file.StoredFile;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.gongkai.store.notice.Notices;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What is known of files: {@code pk} is {@code REQUEST#<number>}, or {@code FILES#<office>} for a
 * file of the office; {@code sk} is {@code FILE#<id>}. An office's files are read by key alone. One
 * that was forgotten keeps its item, without name and fingerprint.
 */
@Singleton
class Files implements FileBook {

  static final String PREFIX = "FILE#";

  private final Table table;

  Files(Table table) {
    this.table = table;
  }

  @Override
  public boolean add(FilePlace place, StoredFile file) {
    return table.putNew(item(place, file));
  }

  /** Reads one item. */
  @Override
  public Optional<StoredFile> find(FilePlace place, FileId id) {
    return table
        .get(place.subject().toString(), PREFIX + id)
        .filter(Files::isThere)
        .map(Files::file);
  }

  /** Reads the items by their keys, a hundred in a call. */
  @Override
  public List<StoredFile> findAll(FilePlace place, List<FileId> ids) {
    String pk = place.subject().toString();
    Map<FileId, StoredFile> found =
        table.getAll(ids.stream().map(id -> new Table.Key(pk, PREFIX + id)).toList()).stream()
            .filter(Files::isThere)
            .map(Files::file)
            .collect(Collectors.toMap(StoredFile::id, file -> file));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  /** Reads one item. */
  @Override
  public boolean isForgotten(FilePlace place, FileId id) {
    return table
        .get(place.subject().toString(), PREFIX + id)
        .filter(item -> !isThere(item))
        .isPresent();
  }

  /** Queries a request's files; costs what it returns. */
  @Override
  public List<StoredFile> of(RequestNumber number) {
    return files(table.query(number.subject().toString(), PREFIX));
  }

  /** Those that are there, in their order. */
  static List<StoredFile> files(Stream<Item> items) {
    return items
        .filter(Files::isThere)
        .map(Files::file)
        .sorted(Comparator.comparing(StoredFile::at).thenComparing(file -> file.id().value()))
        .toList();
  }

  /** One conditional update. */
  @Override
  public void forget(RequestNumber number, FileId id) {
    table.update(forgetting(number, id), Condition.present());
  }

  /** One transaction with a look at STATE. */
  @Override
  public boolean forgetAt(RequestNumber number, FileId id, int version) {
    return Transaction.on(table)
        .checking(
            "version",
            new Table.Key(number.subject().toString(), "STATE"),
            Condition.is("version", version))
        .updating("file", forgetting(number, id), Condition.present())
        .commit()
        .isDone();
  }

  private Update.Builder forgetting(RequestNumber number, FileId id) {
    return table
        .updateOf(number.subject().toString(), PREFIX + id)
        .updateExpression("SET forgotten = :yes REMOVE #name, sha256")
        .expressionAttributeNames(Map.of("#name", "name"))
        .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true)));
  }

  /** The item of a request's file, for a transaction that writes it with other items. */
  static Item item(RequestNumber number, StoredFile file) {
    return item(new FilePlace.OfRequest(number), file);
  }

  static Item item(FilePlace place, StoredFile file) {
    return Item.at(place.subject().toString(), PREFIX + file.id())
        .put("name", file.name().value())
        .put("type", file.type().name())
        .put("size", file.size())
        .put("sha256", file.sha256())
        .put("by", file.by())
        .put("at", Notices.time(file.at()))
        .flag("forgotten", false);
  }

  /**
   * @throws UnreadableItem if an attribute is missing or broken
   */
  static StoredFile file(Item item) {
    return new StoredFile(
        item.parsed("sk", sk -> new FileId(sk.substring(PREFIX.length()))),
        item.parsed("name", FileName::new),
        item.constant("type", FileType.class),
        item.big("size"),
        item.text("sha256"),
        item.text("by"),
        item.instant("at"));
  }

  private static boolean isThere(Item item) {
    return !item.flag("forgotten");
  }
}
