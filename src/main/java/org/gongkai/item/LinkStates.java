package org.gongkai.item;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;

/** What is known of the addresses of items. */
public interface LinkStates {

  /** Of those that were asked for, by the item's id; a hundred in a call. */
  Map<String, List<LinkState>> of(OfficeCode office, Collection<String> ids);

  /** Those of the item that do not open any more, of the addresses that it has now. */
  default List<LinkState> away(Item item) {
    return away(item, of(item.office(), List.of(item.id())));
  }

  /** The same of one out of many. */
  static List<LinkState> away(Item item, Map<String, List<LinkState>> known) {
    List<String> urls = item.addresses();
    return known.getOrDefault(item.id(), List.of()).stream()
        .filter(one -> one.isAway() && urls.contains(one.url()))
        .toList();
  }
}
