package org.gongkai.web.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.input.Problem;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a matter's page.
 *
 * @param refused commands that are not allowed now, and why
 */
record StepForms(List<FormView> forms, List<Refusal> refused) {

  /** When it happened; today if left out. */
  private static final String ON_HELP = "不填就是今天；以前发生的请填实际日期，记录中会标明补录";

  /** A command that is not allowed now. */
  record Refusal(String command, String why) {}

  /**
   * What was typed into which form, and what came of it.
   *
   * @param confirm what must be ticked besides, or null
   */
  record Typed<M extends Matter>(
      @Nullable Step<M> step,
      Map<String, String> values,
      List<Problem> problems,
      FormView.@Nullable Confirm confirm) {
    static <M extends Matter> Typed<M> nothing() {
      return new Typed<>(null, Map.of(), List.of(), null);
    }
  }

  static <M extends Matter> StepForms of(
      Room<M> room, Matters matters, Kept<M> kept, Surroundings in, Official me, Typed<M> typed) {
    Map<String, String> refused = matters.refused(room, kept, in, me);
    var forms = new ArrayList<FormView>();
    var refusals = new ArrayList<Refusal>();
    for (Step<M> step : room.steps()) {
      boolean mine = Optional.ofNullable(typed.step).filter(step::equals).isPresent();
      String why = refused.get(step.slug());
      if (why != null) {
        refusals.add(new Refusal(step.words(), why));
      }
      if (why == null || mine) {
        forms.add(form(step, new Step.Situation<>(kept, in, me, in.today()), mine, typed));
      }
    }
    return new StepForms(forms, refusals);
  }

  private static <M extends Matter> FormView form(
      Step<M> step, Step.Situation<M> now, boolean mine, Typed<M> typed) {
    List<Problem> problems = mine ? typed.problems : List.of();
    var fields = new FormView.Fields(step.slug(), mine ? typed.values : Map.of(), problems);
    fields.of(step.fields(), now);
    if (step.dayLabel() != null) {
      fields.dayIfAny("on", step.dayLabel(), ON_HELP);
    }
    return new FormView(
        step.slug(),
        step.words(),
        step.article(),
        step.help(),
        fields.all(),
        problems,
        mine,
        false,
        null,
        mine ? typed.confirm : null);
  }
}
