package org.gongkai.matter;

/** A rule forbids the command; nothing is changed. HTTP 422. */
public final class Forbidden extends RuntimeException {

  private final transient Rule rule;

  public Forbidden(Rule rule) {
    super(rule.slug());
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
