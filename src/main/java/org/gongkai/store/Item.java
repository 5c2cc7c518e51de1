package org.gongkai.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.calendar.DueDate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of the table, read and written by attribute. A missing or broken attribute is an {@link
 * UnreadableItem} that names the key; nothing is guessed.
 */
public final class Item {

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  public static Item at(String pk, String sk) {
    return new Item(new HashMap<>()).put("pk", pk).put("sk", sk);
  }

  public static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  /** {@code pk|sk}, for logs. */
  public String key() {
    return raw("pk") + "|" + raw("sk");
  }

  private String raw(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "?" : value.s();
  }

  public Item put(String name, @Nullable String text) {
    if (text != null) {
      attributes.put(name, AttributeValue.fromS(text));
    }
    return this;
  }

  public Item put(String name, long number) {
    attributes.put(name, AttributeValue.fromN(Long.toString(number)));
    return this;
  }

  public Item flag(String name, boolean flag) {
    attributes.put(name, AttributeValue.fromBool(flag));
    return this;
  }

  public Item put(String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      attributes.put(name, AttributeValue.fromSs(List.copyOf(texts)));
    }
    return this;
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  public String text(String name) {
    return optional(name).orElseThrow(() -> new UnreadableItem(key(), "no " + name));
  }

  public Optional<String> optional(String name) {
    AttributeValue value = attributes.get(name);
    return value == null ? Optional.empty() : Optional.ofNullable(value.s());
  }

  @Nullable
  public String orNull(String name) {
    return optional(name).orElse(null);
  }

  public int number(String name) {
    return (int) big(name);
  }

  public long big(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null || value.n() == null) {
      throw new UnreadableItem(key(), "no " + name);
    }
    try {
      return Long.parseLong(value.n());
    } catch (NumberFormatException e) {
      throw new UnreadableItem(key(), name + " is no whole number");
    }
  }

  public boolean flag(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null || value.bool() == null) {
      throw new UnreadableItem(key(), "no " + name);
    }
    return value.bool();
  }

  public LocalDate date(String name) {
    return parsed(name, LocalDate::parse);
  }

  @Nullable
  public LocalDate dateOrNull(String name) {
    return optional(name).isEmpty() ? null : date(name);
  }

  public Instant instant(String name) {
    return parsed(name, Instant::parse);
  }

  /** A date due from {@code <name>} and {@code provisional}. */
  public DueDate due(String name) {
    return new DueDate(date(name), flag("provisional"));
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return parsed(name, text -> Enum.valueOf(type, text));
  }

  /** A text that {@code parse} turns into a value; what it throws means that it cannot be read. */
  public <T> T parsed(String name, Function<String, T> parse) {
    String text = text(name);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableItem(key(), name + " cannot be read");
    }
  }

  public List<String> texts(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || !value.hasSs() ? List.of() : value.ss();
  }
}
