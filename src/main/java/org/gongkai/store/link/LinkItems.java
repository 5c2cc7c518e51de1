package org.gongkai.store.link;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.gongkai.link.LinkBook;
import org.gongkai.link.Progress;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.Table;

/**
 * What is known of the addresses of an item: {@code pk} its subject, {@code sk} {@code LINK#STATE},
 * beside the document, whose version it does not move. How far the check is: {@code OFFICE#<code>},
 * {@code LINKS}.
 */
@Singleton
class LinkItems implements LinkStates, LinkBook {

  private static final String LINKS = "LINK#STATE";
  private static final String PROGRESS = "LINKS";
  private static final String ROOM = "ITEM";

  private final Table table;

  LinkItems(Table table) {
    this.table = table;
  }

  /** As it is stored. */
  private record Links(String item, List<LinkState> all) {
    Links {
      all = all == null ? List.of() : List.copyOf(all);
    }
  }

  /** Reads each row, a hundred in a call. */
  @Override
  public Map<String, List<LinkState>> of(OfficeCode office, Collection<String> ids) {
    List<String> subjects = ids.stream().distinct().map(id -> pk(office, id)).toList();
    Map<String, List<LinkState>> found = new HashMap<>();
    for (Item row : table.getAll(subjects, LINKS)) {
      Links links = EventJson.readShort(row, "links", Links.class);
      found.put(links.item(), links.all());
    }
    return found;
  }

  @Override
  public void note(OfficeCode office, String item, List<LinkState> links) {
    table.put(
        Item.at(pk(office, item), LINKS)
            .put("links", EventJson.writeShort(new Links(item, links))));
  }

  @Override
  public Progress progress(OfficeCode office) {
    return table
        .get("OFFICE#" + office, PROGRESS)
        .map(row -> EventJson.readShort(row, "progress", Progress.class))
        .orElse(Progress.NONE);
  }

  @Override
  public void progress(OfficeCode office, Progress progress) {
    table.put(
        Item.at("OFFICE#" + office, PROGRESS).put("progress", EventJson.writeShort(progress)));
  }

  private static String pk(OfficeCode office, String id) {
    return new Subject(ROOM, office + "#" + id).toString();
  }
}
