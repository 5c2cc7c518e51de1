package org.gongkai.file;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a look into a file has found.
 *
 * @param fits the types that the content agrees with, the likeliest first
 * @param kind what the content is, and what can be done with it
 * @param refusal why a file with such a content is not taken whatever it claims to be
 */
record Look(List<FileType> fits, OtherKind kind, @Nullable Refusal refusal) {

  /**
   * @param why follows the file's name in a sentence
   */
  record Refusal(Code code, String why) {}

  static Look at(FileType type, FileType... alike) {
    var fits = new ArrayList<FileType>(List.of(type));
    fits.addAll(List.of(alike));
    return new Look(List.copyOf(fits), new OtherKind(type.label(), ""), null);
  }

  static Look none(OtherKind kind) {
    return new Look(List.of(), kind, null);
  }

  static Look refused(Code code, String why) {
    return new Look(List.of(), OtherKind.UNKNOWN, new Refusal(code, why));
  }
}
