package org.gongkai.web.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * @param links commands that are allowed and have a page of their own
 * @param refused commands that are not allowed now, and why
 */
public record StepForms(List<FormView> forms, List<Link> links, List<Refusal> refused) {

  /** How many commands are allowed now. */
  public int size() {
    return forms.size() + links.size();
  }

  /** Whether none is allowed now. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** When it happened; today if left out. */
  private static final String ON_HELP = "不填就是今天；以前发生的请填实际日期，记录中会标明补录";

  /**
   * A command with a page of its own.
   *
   * @param path behind that of the matter
   */
  public record Link(String words, String help, String path) {}

  /**
   * What a family has of its own.
   *
   * @param pages of commands, by their name
   * @param filled what stands in a command's form before anything is typed
   */
  record Own<M extends Matter>(
      Map<String, String> pages, Function<Step<M>, Map<String, String>> filled) {}

  /** A command that is not allowed now. */
  public record Refusal(String command, String why) {}

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
      Room<M> room,
      Matters matters,
      Kept<M> kept,
      Surroundings in,
      Official me,
      Typed<M> typed,
      Own<M> own) {
    Map<String, String> refused = matters.refused(room, kept, in, me);
    var forms = new ArrayList<FormView>();
    var links = new ArrayList<Link>();
    var refusals = new ArrayList<Refusal>();
    for (Step<M> step : room.steps()) {
      boolean mine = Optional.ofNullable(typed.step).filter(step::equals).isPresent();
      String why = refused.get(step.slug());
      if (why != null) {
        refusals.add(new Refusal(step.words(), why));
      }
      String page = own.pages.get(step.slug());
      if (why == null && page != null) {
        links.add(new Link(step.words(), step.help(), page));
      } else if (why == null || mine) {
        Typed<M> shown = mine ? typed : new Typed<>(null, own.filled.apply(step), List.of(), null);
        forms.add(form(step, new Step.Situation<>(kept, in, me, in.today()), mine, shown));
      }
    }
    return new StepForms(forms, links, refusals);
  }

  private static <M extends Matter> FormView form(
      Step<M> step, Step.Situation<M> now, boolean mine, Typed<M> typed) {
    List<Problem> problems = typed.problems;
    var fields = new FormView.Fields(step.slug(), typed.values, problems);
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
        typed.confirm);
  }
}
