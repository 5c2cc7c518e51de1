package org.gongkai.matter;

/**
 * A rule that can forbid a command.
 *
 * @param slug its name in the contract, e.g. {@code four-eyes}
 * @param article where it comes from
 * @param sentence what an official reads, with the way out
 */
public record Rule(String slug, String article, String sentence) {

  /** What one person may not do because they did another part of it. */
  public static Rule fourEyes(String sentence) {
    return new Rule("four-eyes", "内部审批制度", sentence);
  }
}
