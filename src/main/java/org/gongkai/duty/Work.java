package org.gongkai.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have done about a duty.
 *
 * @param reassignedTo who does it instead of the plan's owner, or null
 * @param doneOn the day on which it was done, Asia/Shanghai, or null
 * @param evidence all that was given, the earliest first
 * @param explanations why it is late, the earliest first
 * @param waived why nobody owes it, or null
 */
public record Work(
    @Nullable String reassignedTo,
    @Nullable LocalDate doneOn,
    List<Evidence> evidence,
    List<String> explanations,
    @Nullable String waived) {

  static final Work NONE = new Work(null, null, List.of(), List.of(), null);

  public Work {
    evidence = List.copyOf(evidence);
    explanations = List.copyOf(explanations);
  }

  Work with(List<Evidence> more) {
    List<Evidence> all = Stream.concat(evidence.stream(), more.stream()).distinct().toList();
    return new Work(reassignedTo, doneOn, all, explanations, waived);
  }

  Work done(LocalDate on) {
    return new Work(reassignedTo, on, evidence, explanations, null);
  }

  Work explained(String reason) {
    List<String> all = Stream.concat(explanations.stream(), Stream.of(reason)).toList();
    return new Work(reassignedTo, doneOn, evidence, all, waived);
  }

  Work reassigned(@Nullable String to) {
    return new Work(to, doneOn, evidence, explanations, waived);
  }

  Work waived(String reason) {
    return new Work(reassignedTo, doneOn, evidence, explanations, reason);
  }

  Work reopened() {
    return new Work(reassignedTo, null, evidence, explanations, null);
  }
}
