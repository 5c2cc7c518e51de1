package org.gongkai.store.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.store.FreeTexts;
import org.gongkai.store.Item;

/**
 * What people wrote about people ({@link FreeTexts}), taken out of what stays of a request: the
 * names of third parties, what they and the applicant said, why something was corrected. A party is
 * told from another by a number, so that the record can still be read and its figures stay.
 */
public final class Forgetting {

  private final FreeTexts texts;
  private final Map<String, String> parties = new HashMap<>();

  /** The event that is looked at: a party has the number of the one that names it first. */
  private int at;

  Forgetting(FreeTexts texts) {
    this.texts = texts;
  }

  /** The events that change, of all of a request in their order. */
  List<Changed> ofEvents(List<Item> events) {
    var changed = new ArrayList<Changed>();
    for (Item event : events) {
      at = event.parsed("sk", sk -> Integer.valueOf(sk.substring(sk.indexOf('#') + 1)));
      add(changed, event, FreeTexts.BODY);
    }
    return changed;
  }

  /** The notices that change. */
  List<Changed> ofNotices(List<Item> notices) {
    var changed = new ArrayList<Changed>();
    notices.forEach(notice -> add(changed, notice, FreeTexts.VALUES));
    return changed;
  }

  /** An item as it is and as it is to be. */
  record Changed(Item seen, Item now) {}

  private void add(List<Changed> changed, Item seen, String attribute) {
    if (!seen.has(attribute) || FreeTexts.fields(seen, attribute).isEmpty()) {
      return;
    }
    Item opened = texts.opened(seen, attribute);
    String before = opened.text(attribute);
    String after = without(opened, before, attribute);
    if (opened != seen || !after.equals(before)) {
      changed.add(
          new Changed(seen, Item.of(new HashMap<>(opened.attributes())).put(attribute, after)));
    }
  }

  private String without(Item item, String json, String attribute) {
    ObjectNode tree = FreeTexts.tree(item, json);
    boolean any = false;
    for (String field : FreeTexts.fields(item, attribute)) {
      String text = FreeTexts.text(tree.get(field));
      String now =
          text == null ? null : field.equals(FreeTexts.PARTY) ? numbered(text) : FreeTexts.GONE;
      if (now != null && !now.equals(text)) {
        tree.put(field, now);
        any = true;
      }
    }
    return any ? FreeTexts.written(item, tree) : json;
  }

  private String numbered(String party) {
    return FreeTexts.isNumbered(party)
        ? party
        : parties.computeIfAbsent(party, _ -> FreeTexts.NUMBERED + at);
  }
}
