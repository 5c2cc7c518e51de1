package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.html.Markup;
import org.gongkai.item.TextRef;
import org.gongkai.matter.Change;
import org.gongkai.participation.solicitation.Solicitation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Draft, explanation and result of a solicitation, in the blob store, laid down with the change
 * that names them. Plain text is kept as it is, HTML as it was cleaned.
 */
@Singleton
public class SolicitationTexts {

  private static final Logger LOG = Logger.getLogger(SolicitationTexts.class);

  private final BlobStore blobs;

  SolicitationTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * A text as the document names it.
   *
   * @param laid what is laid down with the change; nothing when it is there already
   */
  record Named(@Nullable TextRef ref, List<Change.Text> laid) {}

  /**
   * Names a text of the solicitation, cleaned. Nothing is written here: it is laid down with the
   * change ({@link Change#laying}).
   *
   * @param before what stands in its place, and stays when none is given or the same; or null
   */
  static Named named(Solicitation one, @Nullable TextRef before, @Nullable String given) {
    if (given == null) {
      return new Named(before, List.of());
    }
    boolean html = Markup.isHtml(given);
    String text = html ? Markup.clean(given) : given;
    String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    var ref = new TextRef(sha256, html, Clean.length(text), FileId.random().value());
    return before != null && before.isSame(ref)
        ? new Named(before, List.of())
        : new Named(ref, List.of(new Change.Text(key(one, ref), text)));
  }

  /** The text as it is kept; null for none. */
  public @Nullable String read(Solicitation one, @Nullable TextRef kept) {
    if (kept == null) {
      return null;
    }
    try (InputStream in = blobs.open(key(one, kept))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text as clean HTML; empty for none. */
  public String html(Solicitation one, @Nullable TextRef kept) {
    String text = read(one, kept);
    if (text == null || kept == null) {
      return "";
    }
    return kept.html() ? text : Markup.ofText(text);
  }

  /** What it says, without marks; empty for none. */
  public String words(Solicitation one, @Nullable TextRef kept) {
    String text = read(one, kept);
    if (text == null || kept == null) {
      return "";
    }
    return kept.html() ? Markup.words(text) : text;
  }

  /** Deletes what the document named and names no more. One that cannot be deleted is logged. */
  void forget(Solicitation before, Solicitation after) {
    Set<TextRef> left = named(before);
    left.removeAll(named(after));
    for (TextRef text : left) {
      try {
        blobs.delete(key(before, text));
      } catch (RuntimeException e) {
        LOG.errorf(e, "TextLeft solicitation=%s text=%s", before.id(), text.place());
      }
    }
  }

  private static Set<TextRef> named(Solicitation one) {
    Stream<@Nullable TextRef> all =
        Stream.of(
            one.content().draft(),
            one.content().explanation(),
            one.ending() == null ? null : one.ending().text());
    return all.filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static BlobKey key(Solicitation one, TextRef text) {
    return BlobKey.text(one.office(), one.id(), text.place());
  }
}
