package org.gongkai.notice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;

/**
 * Keeps mail of a test from real people: outside production it goes only to addresses on the list,
 * and to nobody when there is none.
 */
final class AllowList {

  private final boolean everybody;
  private final List<Pattern> patterns;

  AllowList(GongkaiConfig config) {
    this(config.stage(), config.mail().allow().orElse(List.of()));
  }

  AllowList(String stage, List<String> allowed) {
    this.everybody = stage.equals("production");
    this.patterns = allowed.stream().map(AllowList::pattern).toList();
  }

  boolean allows(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return everybody || patterns.stream().anyMatch(p -> p.matcher(lower).matches());
  }

  private static Pattern pattern(String wildcard) {
    String lower = wildcard.strip().toLowerCase(Locale.ROOT);
    String regex =
        Stream.of(lower.split("\\*", -1))
            .map(Pattern::quote)
            .reduce((left, right) -> left + ".*" + right)
            .orElse("");
    return Pattern.compile(regex);
  }
}
