package org.gongkai.request;

/** A command that a rule forbids. Nothing has changed. */
public final class RuleBroken extends RuntimeException {

  private final Rule rule;

  /** The rule that forbids the command. */
  public RuleBroken(Rule rule) {
    super(rule.slug());
    this.rule = rule;
  }

  /** The rule that forbids the command. */
  public Rule rule() {
    return rule;
  }
}
