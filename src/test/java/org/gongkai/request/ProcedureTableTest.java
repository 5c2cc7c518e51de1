package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.answer.AnswerShape;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.command.CommandShape;
import org.gongkai.input.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every command in every state either makes an event that fits, or is refused by a named rule.
 * docs/procedure.md shows the table and the diagram of states; it is made here ({@code
 * -Dapprove=true}) and must not be stale.
 */
class ProcedureTableTest {

  private static final Path PAGE =
      Path.of(System.getProperty("project.home", "."), "docs/procedure.md");

  private record Tried(String outcome, Status to) {}

  private static Tried tried(Request request, CommandKind command) {
    try {
      RequestEvent event = States.given(request, command);
      return new Tried("✓", request.apply(event).status());
    } catch (RuleBroken e) {
      return new Tried("`" + e.rule().slug() + "`", request.status());
    }
  }

  @Test
  void thePageShowsWhatEachCommandDoesInEachState() throws IOException {
    Map<String, Request> states = States.all();
    var table = new StringBuilder("| 事项 \\ 状态 |");
    states.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
    table.append("\n| --- |").append(" --- |".repeat(states.size())).append('\n');
    Set<String> arrows = new LinkedHashSet<>();
    for (CommandKind command : CommandKind.values()) {
      table.append("| ").append(command.words()).append(" `").append(command.slug()).append("` |");
      states.forEach(
          (name, request) -> {
            Tried tried = tried(request, command);
            table.append(' ').append(tried.outcome).append(" |");
            if (tried.to != request.status()) {
              arrows.add("    " + request.status() + " --> " + tried.to + ": " + command.words());
            }
          });
      table.append('\n');
    }
    String page = page(arrows, table) + fields() + answers();
    if (Boolean.getBoolean("approve")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page(Set<String> arrows, StringBuilder table) {
    String names =
        java.util.Arrays.stream(Status.values())
            .map(status -> "    " + status + ": " + status.words() + " " + status)
            .collect(Collectors.joining("\n"));
    return """
        # The procedure

        Made from the code by `ProcedureTableTest` (`-Dapprove=true` after a change of the rules); never edited
        by hand. The rules with their articles are `request/Rule`, what they ask `request/RequestRules`; a command
        with the rules that it is under is one file of `casework/command`.

        ## States

        ```mermaid
        stateDiagram-v2
        %s
            [*] --> IN_PROGRESS: 收到申请
            [*] --> AWAITING_RECEIPT: 平常信函等待确认
        %s
        ```

        ## Every command in every state

        ✓ makes an event; otherwise the rule that forbids it. Each command has sound fields and is given by
        the right official.

        %s"""
        .formatted(names, String.join("\n", arrows), table);
  }

  /** Every command with its fields, as API and form have them. */
  private static String fields() {
    var text =
        new StringBuilder(
            """

            ## Every command with its fields

            Each takes `on` too, the day on which it happened (`yyyy-MM-dd`, today if left out); what leaves the office by it
            is searched for personal data, and `confirmed` says that what was found belongs there.

            | 事项 | 办理人 | 依据 | 字段 |
            | --- | --- | --- | --- |
            """);
    for (CommandKind command : CommandKind.values()) {
      CommandShape shape = command.shape();
      Stream<String> own = shape.fields().all().stream().map(ProcedureTableTest::named);
      Stream<String> key = shape.isOutgoing() ? Stream.of("`confirmed`") : Stream.of();
      text.append(
          "| %s `%s` | %s | %s | %s |\n"
              .formatted(
                  command.words(),
                  command.slug(),
                  shape.who().words(),
                  shape.article(),
                  Stream.concat(own, key).collect(Collectors.joining("；"))));
    }
    return text.toString();
  }

  private static String named(Field<?, ?> field) {
    Stream<@Nullable String> details =
        Stream.of(
            field.shape().words(),
            field.limit(),
            field.isRequired() || field.shape() == Field.Shape.ROWS ? null : "可不填");
    return "`%s` %s（%s）"
        .formatted(
            field.name(),
            field.label(),
            details.filter(Objects::nonNull).collect(Collectors.joining("，")));
  }

  /** Every kind of answer with its fields, as {@code draft-answer} takes them. */
  private static String answers() {
    var text =
        new StringBuilder(
            """

            ## Every kind of answer with its fields

            | 答复类型 | 依据 | 字段 |
            | --- | --- | --- |
            """);
    AnswerShape.all()
        .forEach(
            shape ->
                text.append(
                    "| %s `%s` | 条例%s | %s |\n"
                        .formatted(
                            shape.kind().words(),
                            shape.kind().name(),
                            shape.kind().article(),
                            shape.fields().all().stream()
                                .map(ProcedureTableTest::named)
                                .collect(Collectors.joining("；")))));
    return text.toString();
  }

  @Test
  void everyRuleHasAnArticleAndASentence() {
    for (Rule rule : Rule.values()) {
      assertThat(rule.article()).as(rule.slug()).isNotBlank();
      assertThat(rule.message(Law.inForceOn(Law.FIRST_DAY))).as(rule.slug()).endsWith("。");
    }
  }
}
