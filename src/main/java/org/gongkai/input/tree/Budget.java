package org.gongkai.input.tree;

import org.gongkai.input.BrokenInput;

/** How much a document may hold, whatever it is about; counted while it is parsed. */
final class Budget {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 40_000;

  private int parts;

  /**
   * Counts one more part.
   *
   * @throws BrokenInput if it is one too many, or stands too deep
   */
  void spend(int depth, int line) {
    if (depth > DEEPEST) {
      throw new BrokenInput("第%d行：层次太深，最多%d层".formatted(line, DEEPEST));
    }
    if (++parts > MOST_PARTS) {
      throw new BrokenInput("第%d行：内容太多，一个文件最多%d项".formatted(line, MOST_PARTS));
    }
  }
}
