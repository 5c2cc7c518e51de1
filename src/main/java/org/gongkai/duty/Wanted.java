package org.gongkai.duty;

import java.util.List;

/** What a duty asks for as evidence (佐证) when it is done. */
public enum Wanted {
  /** The address of a page. */
  URL("网址"),
  /** A file that was uploaded. */
  FILE("文件"),
  /** Some words; an address, a file or an activity says as much. */
  TEXT("文字说明、网址、文件或活动"),
  /** Nothing; what is given is kept. */
  NONE("不需要佐证");

  private final String words;

  Wanted(String words) {
    this.words = words;
  }

  /** What is asked for, in words. */
  public String words() {
    return words;
  }

  /** Whether one of these is what is asked for. */
  public boolean isMetBy(List<Evidence> given) {
    return switch (this) {
      case URL -> given.stream().anyMatch(e -> e.kind() == Evidence.Kind.URL);
      case FILE -> given.stream().anyMatch(e -> e.kind() == Evidence.Kind.FILE);
      case TEXT -> !given.isEmpty();
      case NONE -> true;
    };
  }
}
