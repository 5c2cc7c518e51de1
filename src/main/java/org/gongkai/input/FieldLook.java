package org.gongkai.input;

import java.util.List;
import java.util.function.Function;
import org.gongkai.input.Field.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a field.
 *
 * @param label what it is called where something is said of it
 * @param shown what its form calls it, or null for the same
 * @param limit how much it holds, in words; null where its shape says all
 * @param choices what can be chosen
 * @param personal whether it holds personal data
 * @param help a sentence that helps, or null
 */
record FieldLook<C>(
    String label,
    @Nullable Function<C, String> shown,
    @Nullable String limit,
    Function<C, List<Choice>> choices,
    boolean personal,
    @Nullable Function<C, String> help) {

  static <C> FieldLook<C> of(String label, @Nullable String limit) {
    return new FieldLook<>(label, null, limit, _ -> List.of(), false, null);
  }

  FieldLook<C> shownAs(Function<C, String> words) {
    return new FieldLook<>(label, words, limit, choices, personal, help);
  }

  FieldLook<C> choosing(Function<C, List<Choice>> all) {
    return new FieldLook<>(label, shown, limit, all, personal, help);
  }

  FieldLook<C> ofPeople() {
    return new FieldLook<>(label, shown, limit, choices, true, help);
  }

  FieldLook<C> helping(Function<C, String> sentence) {
    return new FieldLook<>(label, shown, limit, choices, personal, sentence);
  }

  String shownTo(C context) {
    return shown == null ? label : shown.apply(context);
  }

  @Nullable String helpFor(C context) {
    return help == null ? null : help.apply(context);
  }
}
