package org.gongkai.catalogue;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the directory is about (公开事项): 一级, 二级 and 三级事项. Deeper levels stand in the third,
 * parted by a slash.
 */
public record Levels(@Nullable String first, @Nullable String second, @Nullable String third) {

  /** The first alone. */
  public static Levels of(String first) {
    return new Levels(first, null, null);
  }

  /** The deepest that is there: what the column is called. */
  public String deepest() {
    return Stream.of(third, second, first).filter(Objects::nonNull).findFirst().orElse("");
  }

  /** All of them, from above. */
  public String path() {
    return Stream.of(first, second, third)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" / "));
  }
}
