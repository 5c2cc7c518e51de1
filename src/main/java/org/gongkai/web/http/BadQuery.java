package org.gongkai.web.http;

import java.util.List;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;

/** A query of a GET with problems. HTTP 400. */
public final class BadQuery extends RuntimeException {

  private final transient List<Problem> problems;

  public BadQuery(Refused refused) {
    super(refused.getMessage());
    this.problems = refused.problems();
  }

  /** All of them. */
  public List<Problem> problems() {
    return problems;
  }
}
