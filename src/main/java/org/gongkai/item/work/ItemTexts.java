package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.TextRef;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of items and of their interpretations, in the blob store, written before the item that
 * names them. Plain text is kept as it is, HTML as it was cleaned.
 */
@Singleton
public class ItemTexts {

  private static final Logger LOG = Logger.getLogger(ItemTexts.class);

  private final BlobStore blobs;

  ItemTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** Keeps a text of the item, cleaned. */
  TextRef put(Item item, String given) {
    boolean html = Markup.isHtml(given);
    String text = html ? Markup.clean(given) : given;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var kept = new TextRef(Sha256.of(bytes), html, Clean.length(text));
    blobs.put(key(item, kept), bytes);
    return kept;
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

  /** Deletes what the item named and names no more. One that cannot be deleted is logged. */
  void forget(Item before, Item after) {
    Set<TextRef> left = new HashSet<>(named(before).toList());
    named(after).forEach(left::remove);
    for (TextRef text : left) {
      try {
        blobs.delete(key(before, text));
      } catch (RuntimeException e) {
        LOG.errorf(e, "TextLeft item=%s text=%s", before.id(), text.sha256());
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
    return BlobKey.text(item.office(), item.id(), text.sha256());
  }
}
