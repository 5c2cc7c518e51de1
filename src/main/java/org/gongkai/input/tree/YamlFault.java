package org.gongkai.input.tree;

import org.gongkai.input.BrokenInput;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Why a text is no YAML, in words that help whoever wrote it. */
final class YamlFault {

  private YamlFault() {}

  static BrokenInput of(String text, MarkedYamlEngineException e) {
    int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
    return new BrokenInput("第%d行第%d列：YAML 写法有误%s".formatted(line, column, hint(text, line)));
  }

  static BrokenInput of(String text, ReaderException e) {
    int end = Math.min(text.length(), Math.max(0, e.getPosition()));
    long line = text.substring(0, end).lines().count();
    return new BrokenInput(
        "第%d行：有不能使用的控制字符（U+%04X），请删去".formatted(Math.max(1, line), e.getCodePoint()));
  }

  /** The usual mistakes: the line itself, or the one before, which was left unfinished. */
  private static String hint(String text, int line) {
    String near =
        String.join(
            "\n", text.lines().skip(Math.max(0, line - 2)).limit(line == 1 ? 1 : 2).toList());
    if (near.indexOf('\t') >= 0) {
      return "：请用空格缩进，不要用制表符（Tab）";
    }
    if (near.indexOf('：') >= 0) {
      return "：字段名后面请用半角冒号和一个空格（: ）";
    }
    return "：请检查缩进、冒号后的空格和引号是否成对";
  }
}
