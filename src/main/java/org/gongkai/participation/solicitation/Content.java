package org.gongkai.participation.solicitation;

import java.util.List;
import java.util.Objects;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the public.
 *
 * @param draft the text on which opinions are asked for (征求意见稿), or null where it is in the files
 * @param files ids of files of the office
 * @param explanation why and how it was drafted (起草说明)
 * @param ways how opinions are asked for
 * @param item the item that comes of it, or null
 * @param by the official who made it
 */
public record Content(
    String title,
    @Nullable TextRef draft,
    List<String> files,
    @Nullable TextRef explanation,
    List<OpinionWay> ways,
    @Nullable String item,
    String by) {

  public Content {
    files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
    ways = List.copyOf(Objects.requireNonNullElse(ways, List.of()));
  }

  /** The same with these texts. */
  public Content with(@Nullable TextRef otherDraft, @Nullable TextRef otherExplanation) {
    return new Content(title, otherDraft, files, otherExplanation, ways, item, by);
  }

  /** The same with the item that came of it. */
  public Content leadingTo(String other) {
    return new Content(title, draft, files, explanation, ways, other, by);
  }
}
