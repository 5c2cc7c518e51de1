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
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.matter.TextRef;
import org.gongkai.search.index.Entry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Items as they are indexed: title, document and index number; summary, body, and the texts of the
 * files on our own page.
 */
@Singleton
class EntryTexts {

  private static final Logger LOG = Logger.getLogger(EntryTexts.class);

  private final ItemTexts bodies;
  private final FileWords files;

  EntryTexts(ItemTexts bodies, FileWords files) {
    this.bodies = bodies;
    this.files = files;
  }

  /** The entry with all that the item says. */
  Entry whole(Item item) {
    Metadata said = item.content().metadata();
    var texts = new ArrayList<String>();
    boolean whole = texts(item, texts);
    return new Entry(
        item.id(),
        mark(item),
        whole,
        traits(item),
        Stream.of(said.title(), said.documentNumber(), said.indexNumber())
            .filter(Objects::nonNull)
            .toList(),
        texts);
  }

  /** The entry with its title alone. */
  static Entry titled(Item item) {
    return new Entry(item.id(), mark(item), true, traits(item), List.of(item.title()), List.of());
  }

  private static Entry.Traits traits(Item item) {
    Metadata said = item.content().metadata();
    Publication publication = item.publicity().publication();
    boolean here = publication != null && publication.here();
    LocalDate on = publication == null ? null : publication.on();
    LocalDate formed = said.formedOn();
    LocalDate day = formed == null ? on : formed;
    return new Entry.Traits(
        item.office().value(),
        item.content().column().id(),
        said.kind().name(),
        day == null ? 0 : day.getYear(),
        or(on, or(formed, LocalDate.EPOCH)),
        here ? item.publicity().validity().publicityEndsOn() : null);
  }

  private static LocalDate or(@Nullable LocalDate one, LocalDate other) {
    return one == null ? other : one;
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
