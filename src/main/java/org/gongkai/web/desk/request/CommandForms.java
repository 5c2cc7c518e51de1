package org.gongkai.web.desk.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.command.CommandShape;
import org.gongkai.input.Problem;
import org.gongkai.office.Official;
import org.gongkai.personal.Found;
import org.gongkai.request.RequestEvent;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** The form of each command, with its rule beside it; the fields are the contract's. */
public record CommandForms(OpenedCase opened) {

  /**
   * What was typed into which form, and what came of it.
   *
   * @param confirm what must be ticked besides, or null
   */
  record Typed(
      @Nullable CommandKind command,
      Map<String, String> values,
      List<Problem> problems,
      @Nullable String note,
      FormView.@Nullable Confirm confirm) {
    static final Typed NOTHING = new Typed(null, Map.of(), List.of(), null);

    Typed(
        @Nullable CommandKind command,
        Map<String, String> values,
        List<Problem> problems,
        @Nullable String note) {
      this(command, values, problems, note, null);
    }
  }

  /** When it happened; today if left out. */
  private static final String ON_HELP = "不填就是今天；以前发生的请填实际日期，记录中会标明补录";

  /** The form of a command. */
  FormView of(CommandKind command, Typed typed) {
    boolean mine = command == typed.command();
    CommandShape shape = command.shape();
    List<Problem> problems = mine ? typed.problems() : List.of();
    var fields = new FormView.Fields(command.slug(), mine ? typed.values() : Map.of(), problems);
    fields.of(shape.fields(), opened);
    if (shape.dayLabel() != null) {
      fields.dayIfAny("on", shape.dayLabel(), ON_HELP);
    }
    return new FormView(
        command.slug(),
        shape.title(opened),
        shape.article(),
        shape.help(opened),
        fields.all(),
        problems,
        mine,
        shape.mayMoveDates(),
        mine ? typed.note() : null,
        mine && typed.confirm() != null ? typed.confirm() : confirm(command));
  }

  /** The forms by which the official decides on the draft that waits; none for who may not. */
  public static List<FormView> decisions(OpenedCase opened, Official official) {
    List<CommandKind> allowed = CommandKind.allowed(opened, official);
    var forms = new CommandForms(opened);
    return Stream.of(CommandKind.APPROVE_ANSWER, CommandKind.RETURN_ANSWER)
        .filter(allowed::contains)
        .map(kind -> forms.of(kind, Typed.NOTHING))
        .toList();
  }

  /** What must be ticked before the command is taken, or null. */
  static FormView.@Nullable Confirm confirm(CommandKind command) {
    return command.shape().isFinal()
        ? new FormView.Confirm("yes", "已核实，登记以后不能恢复", "登记以后不能恢复。请核实以后勾选“已核实”，再登记。")
        : null;
  }

  /** What must be ticked before these personal data go out. */
  static FormView.Confirm personal(Found found) {
    return new FormView.Confirm(
        found.key(),
        "已核对，文书中可以写" + found.words(),
        "会写进文书的内容，其中有像个人信息的：" + found.words() + "。不该写的请改；应当写的，勾选“已核对”再办理。");
  }

  /** The name of an official, for the record. */
  public static String name(OpenedCase opened, String by) {
    return switch (by) {
      case RequestEvent.APPLICANT -> "申请人";
      case RequestEvent.SYSTEM -> "系统";
      default -> opened.office().official(by).map(Official::name).orElse(by);
    };
  }
}
