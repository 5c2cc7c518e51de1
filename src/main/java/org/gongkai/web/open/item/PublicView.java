package org.gongkai.web.open.item;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.item.work.PublicItems;
import org.gongkai.matter.TextRef;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** What page and API show of an item that is public, and nothing that the office alone sees. */
@Singleton
class PublicView {

  /** What was there, and is no more. */
  private static final int GONE = 410;

  private final PublicItems items;
  private final ItemTexts texts;
  private final OfficeFiles files;
  private final OpenOffices offices;
  private final Clock clock;

  PublicView(
      PublicItems items, ItemTexts texts, OfficeFiles files, OpenOffices offices, Clock clock) {
    this.items = items;
    this.texts = texts;
    this.files = files;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * An item that anybody may read, with its files.
   *
   * @param office what its office is called
   * @param files of the item and of its interpretations
   * @param today by which its validity is told
   */
  record Shown(
      Item item, Publication publication, String office, List<StoredFile> files, LocalDate today) {

    /** Those of the ids that are given out here. */
    List<StoredFile> named(Collection<String> ids) {
      return files.stream().filter(file -> ids.contains(file.id().value())).toList();
    }

    /** Whose bytes are given out here: what was published elsewhere is fetched there. */
    List<String> given() {
      var ids = new ArrayList<String>();
      if (publication.here()) {
        ids.addAll(item.content().files());
      }
      item.publicity().interpreting().all().stream()
          .filter(one -> one.url() == null)
          .forEach(one -> ids.addAll(one.files()));
      return ids;
    }
  }

  /**
   * The item of that id.
   *
   * @throws NotFoundException for what never was public
   * @throws WebApplicationException 410 for what is public no more
   */
  Shown shown(String id) {
    PublicItems.Found found = items.find(id).orElseThrow(NotFoundException::new);
    Publication publication = found.item().publicity().publication();
    if (found.gone() || publication == null) {
      throw new WebApplicationException(GONE);
    }
    Item item = found.item();
    List<String> ids =
        Stream.concat(
                item.content().files().stream(),
                item.publicity().interpreting().all().stream()
                    .map(Interpretation::files)
                    .flatMap(List::stream))
            .toList();
    return new Shown(
        item,
        publication,
        offices.name(item.office()),
        files.findAll(item.office(), ids),
        OfficeTime.today(clock));
  }

  /** A text of it as clean HTML; empty for none. */
  String html(Item item, @Nullable TextRef text) {
    return text == null ? "" : texts.html(item, text);
  }
}
