package org.gongkai.web.desk.api;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.gongkai.file.Progress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a file is sent. A file in one part may leave the numbers out.
 *
 * @param part 1 for the first
 * @param parts how many there are
 */
record SentPart(int part, int parts) {

  /**
   * @throws org.gongkai.input.Refused for what is no number
   */
  static SentPart of(@Nullable String part, @Nullable String parts) {
    var problems = new Problems();
    int which = count(problems, "part", "份号", part);
    int all = count(problems, "parts", "总份数", parts);
    problems.orRefuse();
    return new SentPart(which, all);
  }

  private static int count(Problems problems, String field, String label, @Nullable String text) {
    if (text == null) {
      return 1;
    }
    if (!text.matches("\\d{1,4}")) {
      problems.add(field, Code.FORMAT, label + "应当是一个整数");
      return 1;
    }
    return Integer.parseInt(text);
  }

  /** The id that the file has; while parts are missing, also which. */
  static Response answer(Progress progress) {
    return switch (progress) {
      case Progress.Stored stored ->
          Response.ok(Map.of("file", stored.file().id().toString())).build();
      case Progress.Missing missing ->
          Response.ok(Map.of("file", missing.file().toString(), "missing", missing.parts()))
              .build();
    };
  }
}
