package org.gongkai.request;

/** A command that a rule forbids. Nothing has changed. */
public final class RuleBroken extends RuntimeException {

  private final Rule rule;
  private final transient Law law;

  /**
   * A rule that is broken.
   *
   * @param law the rule set of the request, whose numbers the sentence names
   */
  public RuleBroken(Rule rule, Law law) {
    super(rule.slug());
    this.rule = rule;
    this.law = law;
  }

  /** The rule that forbids the command. */
  public Rule rule() {
    return rule;
  }

  /** The sentence an official reads, with the numbers of the request's own rule set. */
  public String sentence() {
    return rule.message(law);
  }
}
