package org.gongkai.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Another matter of the same office that changes with a command. It is read when the command is
 * stored, and read again when somebody changed it meanwhile: the official who gave the command saw
 * nothing of it.
 *
 * @param change the document then, from the one that is there or null; empty leaves it as it is
 */
public record Also<N extends Matter>(
    Room<N> room, String id, Function<@Nullable N, Optional<Changed<N>>> change) {

  /**
   * What becomes of it.
   *
   * @param what it is in its record; null for what is counted and no step of its own
   * @param beside what is written beside it, in the same transaction
   */
  public record Changed<N extends Matter>(N after, @Nullable String what, List<Beside> beside) {

    public Changed {
      beside = List.copyOf(beside);
    }

    /** With nothing beside it. */
    public Changed(N after, @Nullable String what) {
      this(after, what, List.of());
    }
  }
}
