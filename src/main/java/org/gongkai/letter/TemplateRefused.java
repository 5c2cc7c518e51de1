package org.gongkai.letter;

import java.util.List;

/** A template of an office cannot be used; each problem names the file and what is wrong in it. */
public final class TemplateRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  TemplateRefused(List<String> problems) {
    super("文书模板不能使用（GONGKAI_LETTERS）：\n" + String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, one sentence each. */
  public List<String> problems() {
    return problems;
  }
}
