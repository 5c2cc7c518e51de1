package org.gongkai.search;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.Sha256;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.matter.TextRef;
import org.gongkai.search.index.Entry;
import org.jboss.logging.Logger;

/**
 * Items as they are indexed: title, document and index number; summary, body, and the texts of the
 * files on our own page.
 */
@Singleton
class Entries {

  private static final Logger LOG = Logger.getLogger(Entries.class);

  private final ItemTexts bodies;
  private final FileWords files;

  Entries(ItemTexts bodies, FileWords files) {
    this.bodies = bodies;
    this.files = files;
  }

  /** The entry of what is public, whatever the day; else empty. */
  Optional<Entry> of(Item item) {
    Publication publication = item.publicity().publication();
    boolean seen = item.state() == ItemState.PUBLISHED || item.state() == ItemState.INVALID;
    return publication == null || !seen ? Optional.empty() : Optional.of(entry(item, publication));
  }

  private Entry entry(Item item, Publication publication) {
    Metadata said = item.content().metadata();
    var texts = new ArrayList<String>();
    boolean whole = texts(item, texts);
    return new Entry(
        item.id(),
        mark(item),
        whole,
        traits(item, publication),
        Stream.of(said.title(), said.documentNumber(), said.indexNumber())
            .filter(Objects::nonNull)
            .toList(),
        texts);
  }

  private static Entry.Traits traits(Item item, Publication publication) {
    Metadata said = item.content().metadata();
    LocalDate formed = said.formedOn();
    LocalDate on = publication.on();
    return new Entry.Traits(
        item.office().value(),
        item.content().column().id(),
        said.kind().name(),
        formed == null ? on.getYear() : formed.getYear(),
        on,
        publication.here() ? item.publicity().validity().publicityEndsOn() : null);
  }

  /** Whether all of them could be read; what could not is tried again later. */
  private boolean texts(Item item, List<String> texts) {
    try {
      String summary = item.content().summary();
      if (summary != null) {
        texts.add(summary);
      }
      TextRef body = item.content().body();
      if (body != null) {
        body(item, body).ifPresent(texts::add);
      }
      FileWords.Known known = files.known(item);
      texts.addAll(known.texts());
      return known.whole();
    } catch (RuntimeException e) {
      LOG.warnf(e, "TextsUnread item=%s", item.id());
    }
    return false;
  }

  /** One that is gone is not waited for: who corrects it tells of the change. */
  private Optional<String> body(Item item, TextRef body) {
    try {
      return Optional.of(bodies.words(item, body));
    } catch (BlobMissing e) {
      LOG.errorf("TextGone item=%s", item.id());
      return Optional.empty();
    }
  }

  /** Of what an entry is made of: another item has another. */
  static String mark(Item item) {
    return Sha256.of(item.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
  }
}
