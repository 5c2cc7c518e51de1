package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.TextRef;
import org.gongkai.matter.Change;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of items and of their interpretations, in the blob store, laid down with the change that
 * names them. Plain text is kept as it is, HTML as it was cleaned.
 */
@Singleton
public class ItemTexts {

  private static final Logger LOG = Logger.getLogger(ItemTexts.class);

  private final BlobStore blobs;

  ItemTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * A text as the item names it.
   *
   * @param laid what is laid down with the change; nothing when it is there already
   */
  record Named(TextRef ref, List<Change.Text> laid) {}

  /**
   * Names a text of the item, cleaned. Nothing is written here: what was judged is laid down with
   * the change ({@link Change#laying}).
   *
   * @param before what stands in its place, or null; the same words stay where they lie
   */
  static Named named(Item item, @Nullable TextRef before, String given) {
    boolean html = Markup.isHtml(given);
    String text = html ? Markup.clean(given) : given;
    String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    var ref = new TextRef(sha256, html, Clean.length(text), FileId.random().value());
    return before != null && before.isSame(ref)
        ? new Named(before, List.of())
        : new Named(ref, List.of(new Change.Text(key(item, ref), text)));
  }

  /** The text as it is kept. */
  public String read(Item item, TextRef kept) {
    try (InputStream in = blobs.open(key(item, kept))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as clean HTML. */
  public String html(Item item, TextRef kept) {
    String text = read(item, kept);
    return kept.html() ? text : Markup.ofText(text);
  }

  /** What it says, without marks. */
  public String words(Item item, TextRef kept) {
    String text = read(item, kept);
    return kept.html() ? Markup.words(text) : text;
  }

  /**
   * Deletes what the item named and names no more. No later version can name it again, since each
   * text that is written has its own key. One that cannot be deleted is logged.
   */
  void forget(Item before, Item after) {
    Set<TextRef> left = new HashSet<>(named(before).toList());
    named(after).forEach(left::remove);
    for (TextRef text : left) {
      try {
        blobs.delete(key(before, text));
      } catch (RuntimeException e) {
        LOG.errorf(e, "TextLeft item=%s text=%s", before.id(), text.place());
      }
    }
  }

  private static Stream<TextRef> named(Item item) {
    Stream<@Nullable TextRef> all =
        Stream.concat(
            Stream.<@Nullable TextRef>of(item.content().body()),
            item.publicity().interpreting().all().stream().map(Interpretation::body));
    return all.filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private static BlobKey key(Item item, TextRef text) {
    return BlobKey.text(item.office(), item.id(), text.place());
  }
}
