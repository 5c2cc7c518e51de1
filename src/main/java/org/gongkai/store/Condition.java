package org.gongkai.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item must be for a write to happen. {@link Asked} lists all that is ever asked of a store
 * but "and" and "or": a second kind of store must be able to judge these, alone and in a
 * transaction.
 */
public final class Condition {

  /** What can be asked of one attribute. */
  public enum Asked {
    /** The item has it; of {@code pk}: the item is there. */
    HAS("attribute_exists(%s)"),
    /** The item lacks it, or is not there; of {@code pk}: it is not there. */
    LACKS("attribute_not_exists(%s)"),
    EQUAL("%s = %s"),
    /** Holds for an item without the attribute too, as for one that is not there. */
    DIFFERENT("%s <> %s"),
    BELOW("%s < %s"),
    UP_TO("%s <= %s"),
    ABOVE("%s > %s");

    private final String expression;

    Asked(String expression) {
      this.expression = expression;
    }
  }

  private record Term(Asked asked, String attribute, @Nullable AttributeValue value) {}

  /** Terms of which all must hold; with {@link #or} one of several such. */
  private final List<List<Object>> any;

  private Condition(List<List<Object>> any) {
    this.any = any;
  }

  private static Condition of(Asked asked, String attribute, @Nullable AttributeValue value) {
    return new Condition(List.of(List.of(new Term(asked, attribute, value))));
  }

  /** No item has this key. A second belt: a transaction rests on a row that exists. */
  public static Condition absent() {
    return lacks("pk");
  }

  /** The item is there. */
  public static Condition present() {
    return has("pk");
  }

  public static Condition has(String attribute) {
    return of(Asked.HAS, attribute, null);
  }

  public static Condition lacks(String attribute) {
    return of(Asked.LACKS, attribute, null);
  }

  public static Condition is(String attribute, String value) {
    return of(Asked.EQUAL, attribute, AttributeValue.fromS(value));
  }

  public static Condition is(String attribute, long value) {
    return of(Asked.EQUAL, attribute, number(value));
  }

  public static Condition is(String attribute, boolean value) {
    return of(Asked.EQUAL, attribute, AttributeValue.fromBool(value));
  }

  public static Condition differs(String attribute, String value) {
    return of(Asked.DIFFERENT, attribute, AttributeValue.fromS(value));
  }

  public static Condition below(String attribute, long value) {
    return of(Asked.BELOW, attribute, number(value));
  }

  public static Condition upTo(String attribute, long value) {
    return of(Asked.UP_TO, attribute, number(value));
  }

  public static Condition upTo(String attribute, String value) {
    return of(Asked.UP_TO, attribute, AttributeValue.fromS(value));
  }

  public static Condition above(String attribute, long value) {
    return of(Asked.ABOVE, attribute, number(value));
  }

  public static Condition above(String attribute, String value) {
    return of(Asked.ABOVE, attribute, AttributeValue.fromS(value));
  }

  /** Every attribute is as it was read. */
  public static Condition unchanged(Item seen) {
    List<String> names = attributes(seen);
    if (names.isEmpty()) {
      return present();
    }
    return new Condition(
        List.of(
            names.stream()
                .<Object>map(
                    name ->
                        new Term(
                            Asked.EQUAL, name, Objects.requireNonNull(seen.attributes().get(name))))
                .toList()));
  }

  /**
   * Every attribute is as it was read, and nothing that {@code item} brings was brought meanwhile.
   * A field that somebody else brought and the item does not is not seen: an item that may gain
   * fields brings one that each write changes.
   */
  public static Condition unchangedUnder(Item item, @Nullable Item seen) {
    if (seen == null) {
      return absent();
    }
    Condition all = unchanged(seen);
    for (String name : attributes(item)) {
      if (!seen.has(name)) {
        all = all.and(lacks(name));
      }
    }
    return all;
  }

  private static List<String> attributes(Item item) {
    return item.attributes().keySet().stream()
        .filter(name -> !name.equals("pk") && !name.equals("sk"))
        .sorted()
        .toList();
  }

  public Condition and(Condition other) {
    var all = new ArrayList<>(parts());
    all.addAll(other.parts());
    return new Condition(List.of(List.copyOf(all)));
  }

  /** What must hold besides something else: the terms themselves, or this as one of them. */
  private List<Object> parts() {
    return any.size() == 1 ? any.getFirst() : List.of(this);
  }

  public Condition or(Condition other) {
    var all = new ArrayList<>(any);
    all.addAll(other.any);
    return new Condition(List.copyOf(all));
  }

  /** As it is sent: its own placeholders never meet those of an update. */
  record Written(
      String expression, Map<String, String> names, Map<String, AttributeValue> values) {}

  Written written() {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    return new Written(written(names, values), names, values);
  }

  private String written(Map<String, String> names, Map<String, AttributeValue> values) {
    return any.stream()
        .map(
            all -> {
              String joined =
                  all.stream()
                      .map(part -> written(part, names, values))
                      .collect(Collectors.joining(" AND "));
              return any.size() > 1 && all.size() > 1 ? "(" + joined + ")" : joined;
            })
        .collect(Collectors.joining(" OR "));
  }

  private static String written(
      Object part, Map<String, String> names, Map<String, AttributeValue> values) {
    if (part instanceof Condition nested) {
      return "(" + nested.written(names, values) + ")";
    }
    Term term = (Term) part;
    String name = "#c" + names.size();
    names.put(name, term.attribute);
    if (term.value == null) {
      return term.asked.expression.formatted(name);
    }
    String value = ":c" + values.size();
    values.put(value, term.value);
    return term.asked.expression.formatted(name, value);
  }

  /** The expression with attributes and values by name, for messages and tests. */
  @Override
  public String toString() {
    Written written = written();
    String text = written.expression;
    for (int i = written.names.size() - 1; i >= 0; i--) {
      text = text.replace("#c" + i, Objects.requireNonNull(written.names.get("#c" + i)));
    }
    return text;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
