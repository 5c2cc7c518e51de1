package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.Sha256;
import org.gongkai.input.Clean;
import org.gongkai.input.html.Markup;
import org.gongkai.item.TextRef;
import org.gongkai.participation.solicitation.Solicitation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Draft, explanation and result of a solicitation, in the blob store, written before the document
 * that names them. Plain text is kept as it is, HTML as it was cleaned.
 */
@Singleton
public class SolicitationTexts {

  private static final Logger LOG = Logger.getLogger(SolicitationTexts.class);

  private final BlobStore blobs;

  SolicitationTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** Keeps a text of the solicitation, cleaned; null for none. */
  @Nullable TextRef put(Solicitation one, @Nullable String given) {
    if (given == null) {
      return null;
    }
    boolean html = Markup.isHtml(given);
    String text = html ? Markup.clean(given) : given;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var kept = new TextRef(Sha256.of(bytes), html, Clean.length(text));
    blobs.put(key(one, kept), bytes);
    return kept;
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
        LOG.errorf(e, "TextLeft solicitation=%s text=%s", before.id(), text.sha256());
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
    return BlobKey.text(one.office(), one.id(), text.sha256());
  }
}
