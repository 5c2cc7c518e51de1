package org.gongkai.letter;

import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.GramerSymbol;
import com.deepoove.poi.resolver.DefaultElementTemplateFactory;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The sections of a template. {@code {{?查询码}}…{{/查询码}}} stands in the letter when the field is
 * given, for a list once per entry; {@code {{?有公开文件}}} once, when the list is given; {@code
 * {{?无查询码}}} when the field is not given. No field's name begins with 有 or 无.
 */
final class Sections extends DefaultElementTemplateFactory {

  private static final char MARK = GramerSymbol.ITERABLE_START.getSymbol();
  private static final char GIVEN = '有';
  private static final char NOT_GIVEN = '无';

  /** Keeps the mark in a section's name, which tells it from the field itself. */
  @Override
  public RunTemplate createRunTemplate(Configure config, String tag, XWPFRun run) {
    RunTemplate found = super.createRunTemplate(config, tag, run);
    char sign = found.getSign();
    if (sign == MARK || sign == GramerSymbol.BLOCK_END.getSymbol()) {
      found.setTagName(MARK + found.getTagName());
    }
    return found;
  }

  /** What a field or a section shows: a text; a map or maps to go into; or whether it is shown. */
  static Object value(Map<?, ?> values, String name) {
    if (name.isEmpty() || name.charAt(0) != MARK) {
      return values.containsKey(name) ? values.get(name) : "";
    }
    String section = name.substring(1);
    Object value = values.get(section);
    return switch (value) {
      case null -> !section.isEmpty() && condition(section, values::containsKey);
      case String _ -> true;
      default -> value;
    };
  }

  private static boolean condition(String section, Predicate<String> given) {
    return switch (section.charAt(0)) {
      case GIVEN -> given.test(section.substring(1));
      case NOT_GIVEN -> !given.test(section.substring(1));
      default -> false;
    };
  }

  /** The field that decides on a section. */
  static String field(RunTemplate start) {
    String section = start.getTagName().substring(1);
    return onCondition(start) ? section.substring(1) : section;
  }

  /** Whether a section is shown as it is, rather than gone into. */
  static boolean onCondition(RunTemplate start) {
    String section = start.getTagName().substring(1);
    return !section.isEmpty() && (section.charAt(0) == GIVEN || section.charAt(0) == NOT_GIVEN);
  }
}
