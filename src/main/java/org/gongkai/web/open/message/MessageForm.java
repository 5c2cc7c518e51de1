package org.gongkai.web.open.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.input.Problem;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.ReplyTerms;
import org.gongkai.participation.message.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a message: what was typed and what is wrong with it.
 *
 * @param submission by which the same form sent twice is one message
 */
public record MessageForm(
    Map<String, String> values, List<Problem> problems, List<Office> offices, String submission) {

  /** Something to choose. */
  public record Option(String name, String words) {}

  /** What was typed into the field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with the field, or null. */
  public @Nullable String error(String name) {
    return problems.stream()
        .filter(problem -> problem.field().equals(name))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Nothing has the caret by itself. */
  public boolean focused(String name) {
    return false;
  }

  /** Where a problem's link leads. */
  public String anchor(Problem problem) {
    String field = problem.field();
    boolean none = field.isEmpty() || field.equals("submissionId") || isOfOneOffice(field);
    return none ? "main" : field;
  }

  private boolean isOfOneOffice(String field) {
    return field.equals("office") && oneOffice();
  }

  /** Whether there is nothing to choose. */
  public boolean oneOffice() {
    return offices.size() == 1;
  }

  /** The office that was chosen, or the only one, or null. */
  public @Nullable Office office() {
    return oneOffice()
        ? offices.getFirst()
        : offices.stream()
            .filter(office -> office.code().value().equals(value("office")))
            .findFirst()
            .orElse(null);
  }

  /** The kinds, each with the working days until it is answered where the office is known. */
  public List<Option> kinds() {
    Office office = office();
    ReplyTerms terms = office == null ? null : office.settings().participation().reply();
    return Stream.of(MessageKind.values())
        .map(
            kind ->
                new Option(
                    kind.name(),
                    terms == null
                        ? kind.words()
                        : "%s（%d个工作日内答复）".formatted(kind.words(), kind.days(terms))))
        .toList();
  }

  public List<Option> consents() {
    return List.of(
        new Option("true", "同意：答复以后，留言和答复可以在网上公开，姓名隐去"), new Option("false", "不同意：只有我自己凭查询码查看"));
  }

  /** For how many years what was written is kept. */
  public int retentionYears() {
    Office office = office();
    return office == null
        ? OfficeSettings.DEFAULT.retentionYears()
        : office.settings().retentionYears();
  }
}
