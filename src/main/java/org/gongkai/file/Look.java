package org.gongkai.file;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a look into a file has found.
 *
 * @param fits the types that the content agrees with
 * @param words what the content is, in Chinese
 * @param refusal why a file with such a content is not taken whatever it claims to be
 */
record Look(Set<FileType> fits, String words, @Nullable Refusal refusal) {

  /**
   * @param why follows the file's name in a sentence
   */
  record Refusal(Code code, String why) {}

  static Look at(FileType type, FileType... alike) {
    return new Look(EnumSet.of(type, alike), type.label(), null);
  }

  static Look none(String words) {
    return new Look(Set.of(), words, null);
  }

  static Look refused(Code code, String why) {
    return new Look(Set.of(), "", new Refusal(code, why));
  }
}
