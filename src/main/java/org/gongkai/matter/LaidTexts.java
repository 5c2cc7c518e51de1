package org.gongkai.matter;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.html.Markup;
import org.gongkai.matter.Change.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Long texts of matters, in the blob store: laid down when the change that names them was judged,
 * before the document; taken back when it was not stored after all. Each lies under a key of its
 * own, so that nobody else names it. Plain text is kept as it is, HTML as it was cleaned.
 */
@Singleton
public class LaidTexts {

  private static final Logger LOG = Logger.getLogger(LaidTexts.class);

  private final BlobStore blobs;

  LaidTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * A text as the document names it.
   *
   * @param laid what is laid down with the change; nothing when it is there already
   */
  public record Named(TextRef ref, List<Text> laid) {}

  /**
   * Names a text of the matter, cleaned. Nothing is written here: what was judged is laid down with
   * the change ({@link Change#laying}).
   *
   * @param before what stands in its place, or null; the same words stay where they lie
   */
  public static Named named(
      OfficeCode office, String matter, @Nullable TextRef before, String given) {
    boolean html = Markup.isHtml(given);
    String text = html ? Markup.clean(given) : given;
    String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    var ref = new TextRef(sha256, html, Clean.length(text), FileId.random().value());
    return before != null && before.isSame(ref)
        ? new Named(before, List.of())
        : new Named(ref, List.of(new Text(key(office, matter, ref), text)));
  }

  /** The text as it is kept. */
  public String read(OfficeCode office, String matter, TextRef kept) {
    try (InputStream in = blobs.open(key(office, matter, kept))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as clean HTML. */
  public String html(OfficeCode office, String matter, TextRef kept) {
    String text = read(office, matter, kept);
    return kept.html() ? text : Markup.ofText(text);
  }

  /** What it says, without marks. */
  public String words(OfficeCode office, String matter, TextRef kept) {
    String text = read(office, matter, kept);
    return kept.html() ? Markup.words(text) : text;
  }

  void put(List<Text> texts) {
    texts.forEach(one -> blobs.put(one.key(), one.content().getBytes(StandardCharsets.UTF_8)));
  }

  void takeBack(List<Text> texts) {
    texts.forEach(one -> delete(one.key()));
  }

  /**
   * Deletes what the document named and names no more. No later version can name it again, since
   * each text that is written has its own key.
   */
  public void forget(
      OfficeCode office, String matter, Collection<TextRef> before, Collection<TextRef> after) {
    Set<TextRef> left = new HashSet<>(before);
    left.removeAll(Set.copyOf(after));
    left.forEach(text -> delete(key(office, matter, text)));
  }

  /** One that cannot be deleted is logged. */
  private void delete(BlobKey key) {
    try {
      blobs.delete(key);
    } catch (RuntimeException e) {
      LOG.errorf(e, "TextLeft key=%s", key);
    }
  }

  private static BlobKey key(OfficeCode office, String matter, TextRef text) {
    return BlobKey.text(office, matter, text.place());
  }
}
