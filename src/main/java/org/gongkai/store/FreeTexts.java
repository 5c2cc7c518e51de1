package org.gongkai.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.request.AboutPeople;
import org.gongkai.request.RequestEvent;
import org.gongkai.secret.Sealing;
import org.gongkai.store.request.Forgetting;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about people in events and notices: sealed beside the rest, in the attribute
 * {@code <name>Sealed}, so that a copy of the table tells nobody of them. An item from before this
 * was so has them in the clear and reads the same; {@code RESEAL} seals it.
 *
 * <p>What an office writes to be sent out (what is missing, why a term is extended, an answer) is
 * not among them: it is searched for personal data before it goes.
 */
@Singleton
public class FreeTexts {

  /** The attribute of an event that has them. */
  public static final String BODY = "body";

  /** The attribute of a notice that has them. */
  public static final String VALUES = "values";

  /** The name of a third party: {@link Forgetting} puts a number in its place. */
  public static final String PARTY = "party";

  /** Stands where a text was forgotten. */
  public static final String GONE = "（已按规定删除）";

  /** Begins what stands where the name of a third party was forgotten. */
  public static final String NUMBERED = "第三方#";

  private static final String REASON = "reason";

  /** Of each kind of event, the fields that tell of people: {@link AboutPeople}. */
  private static final Map<String, Set<String>> OF_EVENTS =
      Stream.of(RequestEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, FreeTexts::aboutPeople));

  private static Set<String> aboutPeople(Class<?> event) {
    return Stream.of(event.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(AboutPeople.class))
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of notices; what was told is in the letters, which are written from the events. */
  private static final Set<String> OF_NOTICES =
      Set.of(
          PARTY,
          REASON,
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

  private final Sealing sealing;

  FreeTexts(Sealing sealing) {
    this.sealing = sealing;
  }

  /**
   * The fields of an event or a notice of a request that tell of people; what officials are told of
   * their work otherwise has none.
   */
  public static Set<String> fields(Item item, String attribute) {
    if (!item.text("pk").startsWith("REQUEST#")) {
      return Set.of();
    }
    return attribute.equals(VALUES)
        ? OF_NOTICES
        : OF_EVENTS.getOrDefault(item.text("type"), Set.of());
  }

  /** The item with its texts about people sealed; itself, when there are none. */
  public Item sealed(Item item, String attribute) {
    String json = item.orNull(attribute);
    Set<String> fields = fields(item, attribute);
    if (json == null || fields.isEmpty()) {
      return item;
    }
    ObjectNode open = tree(item, json);
    ObjectNode apart = JSON.createObjectNode();
    for (String field : fields) {
      if (tellsOfPeople(field, text(open.get(field)))) {
        apart.set(field, open.remove(field));
      }
    }
    if (apart.isEmpty()) {
      return item;
    }
    String name = name(attribute);
    return Item.of(new HashMap<>(item.attributes()))
        .put(attribute, written(item, open))
        .put(name, sealing.seal(written(item, apart), item.key(), name));
  }

  /**
   * The item as it was before it was sealed.
   *
   * @throws UnreadableItem if its secret is gone or it was changed
   */
  public Item opened(Item item, String attribute) {
    String name = name(attribute);
    Optional<String> sealed = item.optional(name);
    if (sealed.isEmpty()) {
      return item;
    }
    ObjectNode whole = tree(item, item.text(attribute));
    whole.setAll(tree(item, open(item, sealed.get(), name)));
    var attributes = new HashMap<>(item.attributes());
    attributes.remove(name);
    return Item.of(attributes).put(attribute, written(item, whole));
  }

  /** The item sealed with the secret that writes; empty when it is so already, or has no texts. */
  public Optional<Item> resealed(Item seen, String attribute) {
    if (seen.optional(name(attribute)).filter(sealing::isOfWritingSecret).isPresent()) {
      return Optional.empty();
    }
    Item opened = opened(seen, attribute);
    return Optional.of(sealed(opened, attribute)).filter(item -> item != opened);
  }

  private static boolean tellsOfPeople(String field, @Nullable String text) {
    return text != null && !text.equals(GONE) && !(field.equals(PARTY) && isNumbered(text));
  }

  /** Whether this stands where the name of a third party was. */
  public static boolean isNumbered(String party) {
    return party.matches(NUMBERED + "\\d+");
  }

  /** A text that is there and not empty. */
  public static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isTextual() || node.textValue().isEmpty()
        ? null
        : node.textValue();
  }

  private String open(Item item, String sealed, String name) {
    try {
      return sealing.open(sealed, item.key(), name);
    } catch (IllegalStateException e) {
      throw new UnreadableItem(item.key(), name + " cannot be opened");
    }
  }

  private static String name(String attribute) {
    return attribute + "Sealed";
  }

  public static ObjectNode tree(Item item, String json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode tree) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      // said below: which character it was helps nobody, and may be one of a person's
    }
    throw new UnreadableItem(item.key(), "cannot be read");
  }

  public static String written(Item item, ObjectNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + item.key(), e);
    }
  }
}
