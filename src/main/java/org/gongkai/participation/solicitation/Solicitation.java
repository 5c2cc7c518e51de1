package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A solicitation (意见征集): the public is asked what it thinks of a draft. Its opinions are matters of
 * their own; it holds what is counted of them.
 *
 * @param id begins with the office's code and cannot be guessed
 * @param ending null until it has one
 */
public record Solicitation(
    OfficeCode office,
    String id,
    Stage stage,
    Content content,
    Term term,
    Tally tally,
    @Nullable Ending ending)
    implements Matter {

  @Override
  public String title() {
    return content.title();
  }

  @Override
  public Stage state() {
    return stage;
  }

  /** Where it stands on the day. */
  public SolicitationState on(LocalDate day) {
    return stage.on(term.opensOn(), term.closesOn(), day);
  }

  /** Whether the public may read it; what was once published stays readable. */
  public boolean open() {
    return term.published() != null;
  }

  public Solicitation with(Content other) {
    return new Solicitation(office, id, stage, other, term, tally, ending);
  }

  public Solicitation with(Term other) {
    return new Solicitation(office, id, stage, content, other, tally, ending);
  }

  public Solicitation with(Tally other) {
    return new Solicitation(office, id, stage, content, term, other, ending);
  }

  /** The same, put before the public. */
  public Solicitation published(Term.Published now) {
    return new Solicitation(office, id, Stage.PUBLISHED, content, term.with(now), tally, ending);
  }

  /** The same, open until a later day. */
  public Solicitation prolonged(LocalDate on, LocalDate to, String reason) {
    return with(term.prolong(on, to, reason));
  }

  /** The same, over. */
  public Solicitation ended(Stage last, Ending now) {
    return new Solicitation(office, id, last, content, term, tally, now);
  }
}
