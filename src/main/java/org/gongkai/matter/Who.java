package org.gongkai.matter;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.deadline.Owner;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/**
 * Which official may give a command.
 *
 * @param words who it is, in words
 */
public record Who<M extends Matter>(
    String words, BiPredicate<Official, Step.Situation<M>> includes) {

  /** Whoever has one of the roles. */
  public static <M extends Matter> Who<M> roles(Role... roles) {
    Set<Role> all = Set.of(roles);
    String words = Stream.of(roles).map(Role::words).collect(Collectors.joining("、"));
    return new Who<>(words, (official, _) -> all.stream().anyMatch(official::is));
  }

  /**
   * Whose it is: the official, or everybody with the role; with an absent official the deputy. Of
   * one who has left or is unknown: the heads.
   *
   * @param words who it is, in words
   */
  public static <M extends Matter> Who<M> owner(
      String words, java.util.function.Function<M, Owner> owner) {
    return new Who<>(
        words,
        (official, now) ->
            now.in()
                .office()
                .responsible(
                    owner.apply(now.kept().matter()), Owner.Everyone.HEADS, now.in().today())
                .contains(official.id()));
  }

  /** The one or the other. */
  public Who<M> or(Who<M> other) {
    return new Who<>(
        words + "、" + other.words,
        (official, now) -> includes.test(official, now) || other.includes.test(official, now));
  }

  /** What an official is told who is not. */
  public String refusal() {
    return "此事项由" + words + "办理。";
  }
}
