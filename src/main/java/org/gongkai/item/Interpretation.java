package org.gongkai.item;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * An interpretation (解读) of it.
 *
 * @param url where it is; null for our own page
 * @param late whether it came after its day
 */
public record Interpretation(
    InterpretationForm form,
    String title,
    @Nullable String url,
    @Nullable TextRef body,
    List<String> files,
    LocalDate on,
    boolean late) {

  public Interpretation {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
