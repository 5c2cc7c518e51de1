package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.matter.Change;
import org.gongkai.matter.LaidTexts;
import org.gongkai.matter.TextRef;
import org.gongkai.participation.solicitation.Solicitation;
import org.jspecify.annotations.Nullable;

/** Draft, explanation and result of a solicitation. */
@Singleton
public class SolicitationTexts {

  private final LaidTexts texts;

  SolicitationTexts(LaidTexts texts) {
    this.texts = texts;
  }

  /**
   * A text as the document names it, or none.
   *
   * @param laid what is laid down with the change; nothing when it is there already
   */
  record Named(@Nullable TextRef ref, List<Change.Text> laid) {}

  /**
   * As {@link LaidTexts#named}, of the solicitation.
   *
   * @param before what stands in its place, and stays when none is given or the same; or null
   */
  static Named named(Solicitation one, @Nullable TextRef before, @Nullable String given) {
    if (given == null) {
      return new Named(before, List.of());
    }
    LaidTexts.Named named = LaidTexts.named(one.office(), one.id(), before, given);
    return new Named(named.ref(), named.laid());
  }

  /** The text as it is kept; null for none. */
  public @Nullable String read(Solicitation one, @Nullable TextRef kept) {
    return kept == null ? null : texts.read(one.office(), one.id(), kept);
  }

  /** The text as clean HTML; empty for none. */
  public String html(Solicitation one, @Nullable TextRef kept) {
    return kept == null ? "" : texts.html(one.office(), one.id(), kept);
  }

  /** What it says, without marks; empty for none. */
  public String words(Solicitation one, @Nullable TextRef kept) {
    return kept == null ? "" : texts.words(one.office(), one.id(), kept);
  }

  /** Deletes what the document named and names no more. */
  void forget(Solicitation before, Solicitation after) {
    texts.forget(before.office(), before.id(), named(before), named(after));
  }

  private static List<TextRef> named(Solicitation one) {
    Stream<@Nullable TextRef> all =
        Stream.of(
            one.content().draft(),
            one.content().explanation(),
            one.ending() == null ? null : one.ending().text());
    return all.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
