package org.gongkai.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of it in public.
 *
 * @param publication null until it is published
 * @param corrections what was corrected on a published page, and when
 * @param handOvers to whom what was published was given
 * @param solicitations ids of those in which opinions on its draft were asked for
 */
public record Publicity(
    @Nullable Publication publication,
    List<AlsoAt> channels,
    List<Correction> corrections,
    Validity validity,
    Interpreting interpreting,
    List<HandOver> handOvers,
    List<String> solicitations) {

  /** So many entries of one kind at the most. */
  public static final int MOST = 100;

  public Publicity {
    channels = channels == null ? List.of() : List.copyOf(channels);
    corrections = corrections == null ? List.of() : List.copyOf(corrections);
    handOvers = handOvers == null ? List.of() : List.copyOf(handOvers);
    solicitations = solicitations == null ? List.of() : List.copyOf(solicitations);
  }

  /** A further place. */
  public record AlsoAt(Channel channel, @Nullable String url, LocalDate on) {}

  /** A field that was corrected (更正). */
  public record Correction(String field, LocalDate on) {}

  /** It was given to the archives or a library. */
  public record HandOver(Receiver to, LocalDate on) {}

  public static Publicity none(Validity validity, Interpreting interpreting) {
    return new Publicity(null, List.of(), List.of(), validity, interpreting, List.of(), List.of());
  }

  public Publicity with(Publication first) {
    return new Publicity(
        first, channels, corrections, validity, interpreting, handOvers, solicitations);
  }

  public Publicity with(Validity other) {
    return new Publicity(
        publication, channels, corrections, other, interpreting, handOvers, solicitations);
  }

  public Publicity with(Interpreting other) {
    return new Publicity(
        publication, channels, corrections, validity, other, handOvers, solicitations);
  }

  public Publicity and(AlsoAt one) {
    var all = new ArrayList<>(channels);
    all.add(one);
    return new Publicity(
        publication, all, corrections, validity, interpreting, handOvers, solicitations);
  }

  public Publicity and(Correction one) {
    var all = new ArrayList<>(corrections);
    all.add(one);
    return new Publicity(
        publication, channels, all, validity, interpreting, handOvers, solicitations);
  }

  public Publicity and(HandOver one) {
    var all = new ArrayList<>(handOvers);
    all.add(one);
    return new Publicity(
        publication, channels, corrections, validity, interpreting, all, solicitations);
  }

  /** A solicitation of opinions on its draft. */
  public Publicity and(String solicitation) {
    var all = new ArrayList<>(solicitations);
    all.add(solicitation);
    return new Publicity(
        publication, channels, corrections, validity, interpreting, handOvers, all);
  }
}
