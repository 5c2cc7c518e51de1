package org.gongkai.function;

import java.util.List;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;

/** A function's answer to input with problems; nothing was stored. */
public record Refusal(boolean accepted, List<Problem> problems) {

  static Refusal of(Refused refused) {
    return new Refusal(false, refused.problems());
  }
}
