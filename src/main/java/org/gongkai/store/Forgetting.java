package org.gongkai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about people, taken out of what stays of a request: the names of third parties,
 * what they and the applicant said, why something was corrected. A party is told from another by a
 * number, so that the record can still be read and its figures stay.
 */
final class Forgetting {

  /** Stands where a text stood. */
  static final String GONE = "（已按规定删除）";

  private static final String PARTY = "party";

  /** Of each kind of event, the fields that tell of people. */
  private static final Map<String, Set<String>> OF_EVENTS =
      Map.of(
          "ConsultationOpened", Set.of(PARTY),
          "NoticeReceived", Set.of(PARTY),
          "ConsultationClosed", Set.of(PARTY, "reason"),
          "Corrected", Set.of("before", "reason"),
          "Supplemented", Set.of("content"),
          "ReasonsRecorded", Set.of("reasons"),
          "ReceiptAttempted", Set.of("how"));

  /** Of notices; what was told is in the letters, which are written from the events. */
  private static final Set<String> OF_NOTICES =
      Set.of(
          PARTY,
          "reason",
          "reasons",
          "missing",
          "content",
          "answer",
          "publicInterest",
          "earlier",
          "before",
          "after",
          "how");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> parties = new HashMap<>();

  /** The event that is looked at: a party has the number of the one that names it first. */
  private int at;

  /** The events that change, of all of a request in their order. */
  List<Changed> ofEvents(List<Item> events) {
    var changed = new ArrayList<Changed>();
    for (Item event : events) {
      Set<String> fields = OF_EVENTS.getOrDefault(event.text("type"), Set.of());
      at = event.parsed("sk", sk -> Integer.valueOf(sk.substring(sk.indexOf('#') + 1)));
      add(changed, event, "body", fields);
    }
    return changed;
  }

  /** The notices that change. */
  List<Changed> ofNotices(List<Item> notices) {
    var changed = new ArrayList<Changed>();
    notices.forEach(notice -> add(changed, notice, "values", OF_NOTICES));
    return changed;
  }

  /** An item as it is and as it is to be. */
  record Changed(Item seen, Item now) {}

  private void add(List<Changed> changed, Item item, String attribute, Set<String> fields) {
    String before = item.orNull(attribute);
    if (before == null || fields.isEmpty()) {
      return;
    }
    String after = without(item, before, fields);
    if (!after.equals(before)) {
      changed.add(
          new Changed(item, Item.of(new HashMap<>(item.attributes())).put(attribute, after)));
    }
  }

  private String without(Item item, String json, Set<String> fields) {
    try {
      if (!(JSON.readTree(json) instanceof ObjectNode tree)) {
        return json;
      }
      boolean any = false;
      for (String field : fields) {
        String text = text(tree.get(field));
        String now = text == null ? null : field.equals(PARTY) ? numbered(text) : GONE;
        if (now != null && !now.equals(text)) {
          tree.put(field, now);
          any = true;
        }
      }
      return any ? JSON.writeValueAsString(tree) : json;
    } catch (JsonProcessingException e) {
      throw new UnreadableItem(item.key(), "cannot be read");
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isTextual() || node.textValue().isEmpty()
        ? null
        : node.textValue();
  }

  private String numbered(String party) {
    return party.startsWith(NUMBERED) ? party : parties.computeIfAbsent(party, _ -> NUMBERED + at);
  }

  private static final String NUMBERED = "第三方#";
}
