package org.gongkai.store.matter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Seen;
import org.gongkai.store.Condition;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Loads: {@code pk} is {@code LOAD#<office>#<kind>#<name>}, {@code sk} is {@code HEAD} for the last
 * one, which stands in the index {@code room} under {@code LOADING} while some of it is not
 * applied; {@code PART#<version>#<n>} holds what was loaded, {@code SEEN#<version>#<n>} what it was
 * judged with, both compressed.
 */
@Singleton
class LoadItems implements LoadBook {

  private static final String HEAD = "HEAD";
  private static final String LOADING = "LOADING";
  private static final String PART = "PART";
  private static final String SEEN = "SEEN";
  private static final String REACHED = "reached";

  /** Of all parts; a transaction takes 4 MB. */
  private static final int MOST = 3_600_000;

  /** Of a part; an item takes 400 kB. */
  private static final int OF_A_PART = 300_000;

  private final Table table;

  LoadItems(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Load> find(OfficeCode office, String kind, String name) {
    return table.get(pk(office, kind, name), HEAD).map(LoadItems::load);
  }

  @Override
  public byte[] content(Load load) {
    return unpacked(table.query(pk(load), part(PART, load)));
  }

  @Override
  public Seen seen(Load load) {
    List<Item> parts = table.query(pk(load), part(SEEN, load)).toList();
    if (parts.isEmpty()) {
      return Seen.UNKNOWN;
    }
    Map<String, Integer> lines = new HashMap<>();
    new String(unpacked(parts.stream()), UTF_8)
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(one -> lines.put(one[1], Integer.valueOf(one[0])));
    return new Seen(lines);
  }

  private static byte[] unpacked(Stream<Item> parts) {
    String all = parts.map(item -> item.text("part")).collect(Collectors.joining());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(all)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One transaction: the head over the one before, and the parts.
   *
   * @throws Refused when it is too much for one
   */
  @Override
  public boolean store(Load load, byte[] content, Seen seen) {
    Transaction writes = Transaction.on(table);
    add(writes, load, content, seen);
    return writes.commit().isDone();
  }

  /** Writes it with something else. */
  void add(Transaction writes, Load load, byte[] content, Seen seen) {
    Condition before =
        load.version() == 1
            ? Condition.absent()
            : Condition.is("version", load.version() - 1).and(Condition.is("loading", false));
    writes.writingIf("version", head(load).put("roomPk", LOADING).put("roomSk", pk(load)), before);
    put(writes, load, PART, content);
    if (seen.lines() != null) {
      put(writes, load, SEEN, bytes(seen.lines()));
    }
  }

  /** A line each: how many, a tab, the id. */
  private static byte[] bytes(Map<String, Integer> lines) {
    return lines.entrySet().stream()
        .map(one -> one.getValue() + "\t" + one.getKey() + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static void put(Transaction writes, Load load, String what, byte[] content) {
    List<String> parts = parts(content);
    for (int i = 0; i < parts.size(); i++) {
      writes.writing(
          Item.at(pk(load), part(what, load) + "%04d".formatted(i)).put("part", parts.get(i)));
    }
  }

  private static List<String> parts(byte[] content) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = Base64.getEncoder().encodeToString(packed.toByteArray());
    if (text.length() > MOST) {
      throw new Refused(
          List.of(new Problem("", Code.LENGTH.slug(), "内容太多，一次存不下，请删去多余的内容，或者分成几个文件")));
    }
    var parts = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += OF_A_PART) {
      parts.add(text.substring(from, Math.min(text.length(), from + OF_A_PART)));
    }
    return parts;
  }

  @Override
  public int reached(Load load) {
    return table
        .get(pk(load), HEAD)
        .filter(head -> load(head).version() == load.version())
        .map(head -> head.attributes().containsKey(REACHED) ? head.number(REACHED) : 0)
        .orElse(0);
  }

  @Override
  public void reached(Load load, int upTo) {
    Update.Builder change =
        table
            .updateOf(pk(load), HEAD)
            .updateExpression("SET reached = :upTo")
            .expressionAttributeValues(Map.of(":upTo", AttributeValue.fromN("" + upTo)));
    table.update(
        change, Condition.is("version", load.version()).and(Condition.is("loading", true)));
  }

  @Override
  public void applied(Load load) {
    table.putIf(head(load.applied()), Condition.is("version", load.version()));
  }

  /** Queries one partition of the index {@code room}, then reads each head. */
  @Override
  public List<Load> pending() {
    List<Table.Key> heads =
        table.queryIndexed("room", LOADING, "LOAD#").map(Table.Key::of).toList();
    return table.getAll(heads).stream().map(LoadItems::load).filter(Load::loading).toList();
  }

  private static Item head(Load load) {
    return Item.at(pk(load), HEAD)
        .put("version", load.version())
        .flag("loading", load.loading())
        .put("load", EventJson.write(load));
  }

  private static Load load(Item item) {
    return EventJson.read(item, "load", Load.class);
  }

  private static String part(String what, Load load) {
    return "%s#%06d#".formatted(what, load.version());
  }

  private static String pk(Load load) {
    return pk(load.office(), load.kind(), load.name());
  }

  private static String pk(OfficeCode office, String kind, String name) {
    return "LOAD#" + office + "#" + kind + "#" + name;
  }
}
