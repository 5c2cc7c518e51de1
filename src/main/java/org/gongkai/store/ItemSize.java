package org.gongkai.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What the table takes: an item of 400 KB with the names of its attributes, keys of 2,048 and 1,024
 * bytes, a transaction of 100 writes and 4 MB. Judged before it is sent, in this one place, so that
 * what people type beyond it is refused in words and nothing is lost. Fields have bounds of their
 * own, which lie below; this holds for what they come to together.
 */
final class ItemSize {

  /** Of an item, in bytes. */
  static final int MOST = 400 * 1024;

  private static final int MOST_OF_ALL = 4 * 1024 * 1024;
  private static final int MOST_WRITES = 100;
  private static final int LONGEST_PK = 2048;
  private static final int LONGEST_SK = 1024;

  /** Of a number, and around each element of a list or a map. */
  private static final int NUMBER = 21;

  private static final int AROUND = 3;

  private ItemSize() {}

  /**
   * Sees that the table takes the item.
   *
   * @throws Refused with one problem of the whole
   */
  static void orRefuse(Map<String, AttributeValue> item) {
    long size = of(item);
    if (size > MOST) {
      throw refused(
          "填写的内容合计太长，超过了一条记录的上限，还没有保存。请删去约%d%%的文字，或者把长的内容存成文件上传".formatted(over(size, MOST)));
    }
    if (isLong(item, "pk", LONGEST_PK) || isLong(item, "sk", LONGEST_SK)) {
      throw refused("填写的名称或编号太长，还没有保存，请缩短");
    }
  }

  /**
   * Sees that the table takes them together.
   *
   * @throws Refused with one problem of the whole
   */
  static void orRefuse(List<TransactWriteItem> writes) {
    long all = 0;
    for (TransactWriteItem write : writes) {
      if (write.put() != null) {
        orRefuse(write.put().item());
        all += of(write.put().item());
      } else if (write.update() != null) {
        all += of(write.update().expressionAttributeValues());
      }
    }
    if (all > MOST_OF_ALL) {
      throw refused("一次保存的内容合计太多，还没有保存。请删去约%d%%，或者分几次办理".formatted(over(all, MOST_OF_ALL)));
    }
    if (writes.size() > MOST_WRITES) {
      throw refused("一次改动涉及的记录太多（%d条），还没有保存，请分几次办理".formatted(writes.size()));
    }
  }

  /** How much must go, in whole percent. */
  private static long over(long size, long most) {
    return 100 - 100 * most / size + 1;
  }

  private static boolean isLong(Map<String, AttributeValue> item, String name, int most) {
    AttributeValue value = item.get(name);
    return value != null && value.s() != null && bytes(value.s()) > most;
  }

  static long of(Map<String, AttributeValue> attributes) {
    long size = 0;
    for (Map.Entry<String, AttributeValue> one : attributes.entrySet()) {
      size += bytes(one.getKey()) + of(one.getValue());
    }
    return size;
  }

  private static long of(AttributeValue value) {
    if (value.s() != null) {
      return bytes(value.s());
    }
    if (value.b() != null) {
      return value.b().asByteArrayUnsafe().length;
    }
    if (value.hasM()) {
      return AROUND + value.m().size() + of(value.m());
    }
    if (value.hasL()) {
      return AROUND + value.l().stream().mapToLong(one -> 1 + of(one)).sum();
    }
    return value.n() != null
        ? NUMBER
        : 1 + Stream.of(value.ss(), value.ns()).flatMap(List::stream).mapToLong(ItemSize::bytes).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Refused refused(String message) {
    return new Refused(List.of(new Problem("", Code.LENGTH.slug(), message)));
  }
}
