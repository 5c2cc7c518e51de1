package org.gongkai.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.request.Applicant;
import org.gongkai.written.Canonical;
import org.gongkai.written.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Under what the people of a request are found, and what a typed text may stand for; each is stored
 * as a blind index alone. ADR 24 says what each tells to who reads the table without the secret.
 */
public final class PeopleKeys {

  /** More pairs of an organisation's name are not kept. */
  private static final int MOST_PAIRS = 40;

  private static final int LONGEST_TYPED = 100;
  private static final int LAST_FOUR = 4;

  /** Surnames of two characters. */
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 端木 轩辕 独孤 南宫 闻人 呼延 澹台 淳于 单于 申屠 钟离 赫连 拓跋 西门"
              .split(" "));

  private PeopleKeys() {}

  /**
   * A key.
   *
   * @param field what it is, part of the blind index
   * @param value in its one form
   */
  public record Key(String field, String value) {}

  /** The keys of a request; their number is bounded. */
  public static Set<Key> of(Applicant applicant) {
    var keys = new LinkedHashSet<Key>();
    String name = Canonical.name(applicant.name());
    Applicant.Agent agent = applicant.agent();
    Stream.of(
            applicant.name(),
            applicant.representative(),
            applicant.contact(),
            agent == null ? null : agent.name())
        .forEach(each -> name(keys, each));
    phone(keys, applicant.phone());
    phone(keys, agent == null ? null : agent.phone());
    if (applicant.email() != null) {
      keys.add(new Key("email", Canonical.email(applicant.email())));
    }
    if (applicant.kind().isOrganisation()) {
      pairs(name).stream().limit(MOST_PAIRS).forEach(keys::add);
    } else {
      surnames(name).forEach(surname -> keys.add(new Key("surname", surname)));
    }
    identity(keys, applicant.idNumber());
    identity(keys, applicant.creditCode());
    return keys;
  }

  private static void name(Set<Key> keys, @Nullable String name) {
    String one = name == null ? "" : Canonical.name(name);
    if (!one.isEmpty()) {
      keys.add(new Key("name", one));
    }
  }

  private static void phone(Set<Key> keys, @Nullable String written) {
    if (written == null) {
      return;
    }
    Phone.of(written)
        .ifPresentOrElse(
            phone -> {
              phone.keys().forEach(number -> keys.add(new Key("phone", number)));
              keys.add(new Key("last4", phone.lastFour()));
            },
            () -> keys.add(new Key("phone", Canonical.phone(written))));
  }

  private static void identity(Set<Key> keys, @Nullable String number) {
    if (number != null) {
      keys.add(new Key("identity", Canonical.identity(number)));
    }
  }

  private static List<String> surnames(String name) {
    var surnames = new ArrayList<String>();
    int[] points = name.codePoints().toArray();
    if (points.length > 0) {
      surnames.add(new String(points, 0, 1));
    }
    if (points.length > 2 && COMPOUND.contains(new String(points, 0, 2))) {
      surnames.add(new String(points, 0, 2));
    }
    return surnames;
  }

  /** The pairs of characters that stand beside each other. */
  private static List<Key> pairs(String name) {
    int[] points = name.codePoints().toArray();
    var pairs = new LinkedHashSet<Key>();
    for (int i = 0; i + 1 < points.length; i++) {
      pairs.add(new Key("pair", new String(points, i, 2)));
    }
    return List.copyOf(pairs);
  }

  /**
   * What a typed text may stand for: of each, all keys must be there. A name, a phone or its end,
   * an address of mail, a number of a paper, a surname, a part of an organisation's name.
   */
  public static List<List<Key>> asked(String typed) {
    var asked = new ArrayList<List<Key>>();
    String name = typed.length() > LONGEST_TYPED ? "" : Canonical.name(typed);
    if (name.isEmpty()) {
      return asked;
    }
    asked.add(List.of(new Key("name", name)));
    Phone.of(typed).ifPresent(phone -> asked.add(List.of(new Key("phone", phone.toString()))));
    if (name.length() == LAST_FOUR && name.chars().allMatch(Character::isDigit)) {
      asked.add(List.of(new Key("last4", name)));
    }
    if (typed.indexOf('@') >= 0 || typed.indexOf('＠') >= 0) {
      asked.add(List.of(new Key("email", Canonical.email(typed))));
    }
    asked.add(List.of(new Key("identity", Canonical.identity(typed))));
    int length = name.codePointCount(0, name.length());
    if (length == 1 || COMPOUND.contains(name)) {
      asked.add(List.of(new Key("surname", name)));
    }
    if (length > 1 && length <= MOST_PAIRS) {
      asked.add(pairs(name));
    }
    return asked;
  }
}
