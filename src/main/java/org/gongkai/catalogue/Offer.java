package org.gongkai.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the directory is told of a column.
 *
 * @param basis 公开依据
 * @param audience 公开对象
 * @param channels 公开渠道和载体
 * @param url where the column is
 * @param checkQuestion what those who check it ask (检查要点)
 */
public record Offer(
    @Nullable String basis,
    @Nullable String audience,
    List<String> channels,
    @Nullable String url,
    @Nullable String checkQuestion) {

  /** Nothing is said. */
  public static final Offer NONE = new Offer(null, null, List.of(), null, null);

  public Offer {
    channels = List.copyOf(channels);
  }
}
