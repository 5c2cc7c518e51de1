package org.gongkai.participation.solicitation.work;

import org.jspecify.annotations.Nullable;

/** An opinion as the public sends it; the contract's JSON. */
public record OpinionInput(
    @Nullable String submissionId,
    @Nullable String content,
    @Nullable String name,
    @Nullable String email) {

  /** Says nothing of what was sent. */
  @Override
  public String toString() {
    return "OpinionInput";
  }
}
