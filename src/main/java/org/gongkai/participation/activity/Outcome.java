package org.gongkai.participation.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.file.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an activity.
 *
 * @param material ids of files of the office, and what is kept elsewhere, in words
 * @param result what came of it, or null
 * @param url where it is reported besides, or null
 */
public record Outcome(List<String> material, @Nullable String result, @Nullable String url) {

  public Outcome {
    material = List.copyOf(Objects.requireNonNullElse(material, List.of()));
  }

  /** Ids of files among the material. */
  public List<String> files() {
    return material.stream().filter(Outcome::isFile).toList();
  }

  /** What of the material is said in words. */
  public List<String> words() {
    return material.stream().filter(one -> !isFile(one)).toList();
  }

  /** All that is read of it, the files apart. */
  public List<String> texts() {
    return Stream.concat(words().stream(), Stream.ofNullable(result)).toList();
  }

  /** Whether a piece of the material has the form of a file's id. */
  public static boolean isFile(String piece) {
    return FileId.parse(piece).isPresent();
  }
}
