package org.gongkai.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates in an office's folder, each for the kind that its file is named after. */
final class OfficeTemplates {

  private static final String SUFFIX = ".docx";

  /** What Word keeps beside a file that is open. */
  private static final String LOCK = "~$";

  private OfficeTemplates() {}

  /**
   * Reads and tries all of them.
   *
   * @throws TemplateRefused with all problems of all files
   */
  static Map<LetterKind, Template> in(Path folder) {
    var templates = new EnumMap<LetterKind, Template>(LetterKind.class);
    var problems = new ArrayList<String>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      Optional<LetterKind> kind =
          LetterKind.ofSlug(name.substring(0, name.length() - SUFFIX.length()));
      if (kind.isEmpty()) {
        problems.add(
            "“"
                + name
                + "”不是任何文书的模板名，见 docs/letters.md，例如 "
                + LetterKind.SUPPLEMENT.slug()
                + SUFFIX);
      } else {
        Template template = new Template(bytes(file));
        problems.addAll(TemplateCheck.problems(kind.get(), name, template));
        templates.put(kind.get(), template);
      }
    }
    if (!problems.isEmpty()) {
      throw new TemplateRefused(problems);
    }
    return templates;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(OfficeTemplates::isTemplate).sorted().toList();
    } catch (IOException e) {
      throw new TemplateRefused(List.of("文件夹不存在或者不能读取：" + folder));
    }
  }

  private static boolean isTemplate(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) && !name.startsWith(LOCK);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TemplateRefused(List.of("模板“" + file.getFileName() + "”不能读取"));
    }
  }
}
