package org.gongkai.request;

import org.jspecify.annotations.Nullable;

/** A command that a rule forbids. Nothing has changed. */
public final class RuleBroken extends RuntimeException {

  private final Rule rule;
  private final @Nullable Law law;

  /** The rule that forbids the command. */
  public RuleBroken(Rule rule) {
    super(rule.slug());
    this.rule = rule;
    this.law = null;
  }

  private RuleBroken(RuleBroken cause, Law law) {
    super(cause.rule.slug(), cause);
    this.rule = cause.rule;
    this.law = law;
  }

  /** The same, of a request under that rule set. */
  public RuleBroken under(Law of) {
    return new RuleBroken(this, of);
  }

  /** The rule that forbids the command. */
  public Rule rule() {
    return rule;
  }

  /** The sentence an official reads, with the numbers of the request's own rule set. */
  public String sentence() {
    return law == null ? rule.message() : rule.message(law);
  }
}
