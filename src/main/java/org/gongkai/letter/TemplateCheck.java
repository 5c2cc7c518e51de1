package org.gongkai.letter;

import com.deepoove.poi.config.GramerSymbol;
import com.deepoove.poi.template.BlockTemplate;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries a template before it is used. First its fields: each must be one of the kind's. Then sample
 * letters: with all fields, with only those that are always given, and with each other field by
 * itself. In each, all that must be shown must be found, and no brace may be left over.
 */
final class TemplateCheck {

  private static final Logger LOG = Logger.getLogger(TemplateCheck.class);

  private static final Pattern LEFT_OVER = Pattern.compile("(\\{\\{|}}).{0,20}");

  private final LetterKind kind;
  private final String file;
  private final Set<String> problems = new LinkedHashSet<>();

  private TemplateCheck(LetterKind kind, String file) {
    this.kind = kind;
    this.file = file;
  }

  /**
   * What is wrong with the template, one sentence each; nothing when it can be used.
   *
   * @param file its name, for whoever has to mend it
   */
  static List<String> problems(LetterKind kind, String file, Template template) {
    var check = new TemplateCheck(kind, file);
    try {
      check.names(template.tags(), names(check.fields()));
      if (check.problems.isEmpty()) {
        check.tries(template);
      }
    } catch (RuntimeException e) {
      // whatever poi and poi-tl throw for a file that they cannot read
      LOG.warnf("LetterTemplateUnreadable file=%s error=%s", file, e);
      check.problem("无法作为模板读取：请确认是 .docx 文件，且 {{?字段}} 与 {{/字段}} 成对出现。" + e.getMessage());
    }
    return List.copyOf(check.problems);
  }

  private List<Field> fields() {
    return Stream.concat(Stream.of(LetterKind.TITLE), kind.fields().stream()).toList();
  }

  private void problem(String sentence) {
    problems.add("模板“" + file + "”" + sentence);
  }

  private void names(List<MetaTemplate> tags, Map<String, Field> known) {
    for (MetaTemplate tag : tags) {
      switch (tag) {
        case BlockTemplate section -> section(section, known);
        case RunTemplate run when run.getSign() == GramerSymbol.TEXT.getSymbol() -> {
          Field field = known(run, run.getTagName(), known);
          if (field != null && field.shape().hasParts()) {
            problem("的字段 " + run + " 有多项内容，请用 " + around(field) + "括起");
          }
        }
        default -> problem("的 " + tag.variable() + " 不能使用：只能写 {{字段}} 和 {{?字段}}…{{/字段}}");
      }
    }
  }

  private static String around(Field field) {
    return "{{?" + field.words() + "}} 和 {{/" + field.words() + "}} ";
  }

  private void section(BlockTemplate section, Map<String, Field> known) {
    RunTemplate start = section.getStartMark();
    Field field = known(start, Sections.field(start), known);
    if (field != null) {
      Map<String, Field> inside = new HashMap<>(known);
      if (!Sections.onCondition(start)) {
        inside.putAll(names(field.parts()));
      }
      if (!Sections.onCondition(start) && field.shape() == Field.Shape.LIST) {
        inside.put(Values.NUMBER, Field.line("", Values.NUMBER, Field.Presence.MAY));
      }
      names(section.getTemplates(), inside);
    }
  }

  private @Nullable Field known(ElementTemplate tag, String name, Map<String, Field> known) {
    Field field = known.get(name);
    if (field == null) {
      String usable = fields().stream().map(Field::words).collect(Collectors.joining("、"));
      problem("的字段 " + tag + " 不存在；" + kind.paper() + "可用：" + usable);
    }
    return field;
  }

  private static Map<String, Field> names(List<Field> fields) {
    return fields.stream().collect(Collectors.toMap(Field::words, field -> field));
  }

  private void tries(Template template) {
    Predicate<Field> always = field -> field.presence().given();
    tried(template, _ -> true);
    tried(template, always);
    fields().stream()
        .filter(always.negate())
        .forEach(one -> tried(template, always.or(one::equals)));
  }

  private void tried(Template template, Predicate<Field> given) {
    List<Field> filled = fields().stream().filter(given).toList();
    String letter = LetterText.of(template.write(samples(filled)));
    shown(filled, letter);
    Matcher rest = LEFT_OVER.matcher(letter);
    if (rest.find()) {
      problem("的“" + rest.group() + "”没有识别为字段：名称只能用汉字和字母，不能有空格，也不能写在修订或超链接里");
    }
  }

  private void shown(List<Field> filled, String letter) {
    for (Field field : filled) {
      boolean found = field.shape().hasParts() || letter.contains(sample(field));
      if (field.presence().shown() && !found) {
        problem("缺少必须写入的字段 {{" + field.words() + "}}");
      } else if (field.presence().shown()) {
        shown(field.parts(), letter);
      }
    }
  }

  private static Map<String, Object> samples(List<Field> fields) {
    Map<String, Object> texts = new HashMap<>();
    fields.stream()
        .filter(field -> !field.shape().hasParts())
        .forEach(field -> texts.put(field.words(), sample(field)));
    Map<String, Object> samples = new HashMap<>(texts);
    for (Field field : fields) {
      if (field.shape().hasParts()) {
        Map<String, Object> parts = new HashMap<>(texts);
        field.parts().forEach(part -> parts.put(part.words(), sample(part)));
        samples.put(field.words(), field.shape() == Field.Shape.LIST ? List.of(parts) : parts);
      }
    }
    return samples;
  }

  private static String sample(Field field) {
    return "【" + field.words() + "】";
  }
}
