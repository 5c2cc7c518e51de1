package org.gongkai.participation.activity.work;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the public sends it; the JSON of its API.
 *
 * @param answers by question: the number of an option, the numbers of several, a step of a scale,
 *     or a text
 */
public record AnswerInput(@Nullable String submissionId, @Nullable JsonNode answers) {

  /** Says nothing of what was sent. */
  @Override
  public String toString() {
    return "AnswerInput";
  }
}
