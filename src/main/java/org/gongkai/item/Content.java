package org.gongkai.item;

import java.util.List;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/**
 * What it says.
 *
 * @param summary 内容概述
 * @param body null where there is none, or nothing may be kept here
 * @param files ids of the office's files
 */
public record Content(
    ColumnRef column,
    Metadata metadata,
    @Nullable String summary,
    @Nullable TextRef body,
    List<String> files) {

  public Content {
    files = files == null ? List.of() : List.copyOf(files);
  }

  public Content with(Metadata said) {
    return new Content(column, said, summary, body, files);
  }

  public Content with(ColumnRef other) {
    return new Content(other, metadata, summary, body, files);
  }

  public Content with(@Nullable TextRef text, @Nullable String overview) {
    return new Content(column, metadata, overview, text, files);
  }
}
