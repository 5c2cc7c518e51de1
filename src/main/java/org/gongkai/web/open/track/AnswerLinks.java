package org.gongkai.web.open.track;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.SessionSealing;

/**
 * The addresses under which the parts of an answer are fetched, made for who has given number and
 * query code and good for {@link #VALID_FOR}. They are plain GETs, so that a phone's download
 * manager can repeat them; what they name is sealed, and neither number nor code stands in them.
 */
@Singleton
public class AnswerLinks {

  /** Long enough to fetch some large files one after the other. */
  static final Duration VALID_FOR = Duration.ofMinutes(15);

  private static final String USE = "ANSWER";
  private static final String ALL = "all";

  private final SessionSealing sealing;
  private final Clock clock;
  private final String start;

  AnswerLinks(SessionSealing sealing, Clock clock, GongkaiConfig config) {
    this.sealing = sealing;
    this.clock = clock;
    this.start = config.publicUrl();
  }

  /**
   * What a link names.
   *
   * @param part the id of the part, or empty for all as one .zip
   */
  record Named(RequestNumber number, Optional<String> part) {}

  /** A file and where it can be fetched, absolute. */
  public record Link(String name, URI url) {

    /** The same for a page of this host, under whatever name it was reached. */
    @JsonIgnore
    public String path() {
      return url.getRawPath();
    }
  }

  /** A link for each part. */
  public List<Link> ofEach(OpenedCase opened, List<AnswerPackage.Part> parts) {
    var links = new ArrayList<Link>();
    parts.forEach(part -> links.add(new Link(part.name(), link(opened, part.id()))));
    return List.copyOf(links);
  }

  /** The link for all parts as one .zip. */
  Link ofAll(OpenedCase opened) {
    return new Link(opened.request().number() + ".zip", link(opened, ALL));
  }

  /** The link for the letter as a PDF. */
  Link ofPdf(OpenedCase opened) {
    return new Link("PDF", link(opened, AnswerLetter.PDF));
  }

  private URI link(OpenedCase opened, String part) {
    long until = clock.instant().plus(VALID_FOR).getEpochSecond();
    String text = opened.request().number() + "\n" + part + "\n" + until;
    return URI.create(start + "/answer/" + sealing.token(text, USE));
  }

  /** What the link names, or empty when it is none of ours or its time is over. */
  Optional<Named> open(String token) {
    return sealing.ofToken(token, USE).flatMap(this::parse);
  }

  private Optional<Named> parse(String text) {
    String[] parts = text.split("\n", -1);
    try {
      Instant until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
      Optional<String> part = Optional.of(parts[1]).filter(id -> !id.equals(ALL));
      return clock.instant().isAfter(until)
          ? Optional.empty()
          : RequestNumber.parse(parts[0]).map(number -> new Named(number, part));
    } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // sealed by an older build
    }
  }
}
