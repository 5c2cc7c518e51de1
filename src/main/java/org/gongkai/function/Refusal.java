package org.gongkai.function;

import java.util.List;
import java.util.function.Supplier;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;

/** A function's answer to input with problems; nothing was stored. */
public record Refusal(boolean accepted, List<Problem> problems) {

  /** What {@code call} answers, or the refusal. */
  static Object or(Supplier<Object> call) {
    try {
      return call.get();
    } catch (Refused e) {
      return new Refusal(false, e.problems());
    }
  }
}
