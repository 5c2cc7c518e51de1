package org.gongkai.web.desk.office;

import static org.gongkai.web.desk.office.OfficeForms.number;

import java.util.List;
import java.util.Map;
import org.gongkai.input.Field;
import org.gongkai.input.Problem;
import org.gongkai.office.DisclosureTerms;
import org.gongkai.office.OfficeInput.ReplyDaysInput;
import org.gongkai.office.OfficeInput.SettingsInput;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.ParticipationTerms;
import org.gongkai.office.ReplyTerms;
import org.gongkai.office.TermFields;
import org.gongkai.office.WatchWords;
import org.gongkai.request.Law;
import org.jspecify.annotations.Nullable;

/** The terms of disclosure and participation, and the watch words, in the administrators' form. */
final class TermForm {

  private TermForm() {}

  /** Puts what holds where it is typed. */
  static void fill(OfficeSettings settings, Map<String, String> typed) {
    DisclosureTerms disclosure = settings.disclosure();
    put(typed, TermFields.PUBLISH, disclosure.publishDays());
    put(typed, TermFields.REVIEW, disclosure.reviewDays());
    put(typed, TermFields.INTERPRET, disclosure.interpretDays());
    typed.put(TermFields.INDEX.name(), disclosure.indexNumber().text());
    ParticipationTerms participation = settings.participation();
    ReplyTerms reply = participation.reply();
    put(typed, TermFields.CORRECTION, reply.correction());
    put(typed, TermFields.CONSULTATION, reply.consultation());
    put(typed, TermFields.SUGGESTION, reply.suggestion());
    put(typed, TermFields.COMPLAINT, reply.complaint());
    put(typed, TermFields.EXTENSION, reply.extension());
    put(typed, TermFields.VETO, participation.vetoDays());
    put(typed, TermFields.RESULT, participation.resultDays());
    put(typed, TermFields.SOLICITATION, participation.solicitationDays());
    typed.put(WatchWords.FIELD.name(), String.join("\n", settings.watchWords().words()));
  }

  private static void put(Map<String, String> typed, Field<Integer, Law> field, int days) {
    typed.put(field.name(), Integer.toString(days));
  }

  /** What was typed, as {@code configure-office} takes it. */
  static SettingsInput.Terms input(Map<String, String> typed, List<Problem> problems) {
    return new SettingsInput.Terms(
        number(typed, TermFields.PUBLISH, problems),
        number(typed, TermFields.REVIEW, problems),
        number(typed, TermFields.INTERPRET, problems),
        typed.get(TermFields.INDEX.name()),
        new ReplyDaysInput(
            number(typed, TermFields.CORRECTION, problems),
            number(typed, TermFields.CONSULTATION, problems),
            number(typed, TermFields.SUGGESTION, problems),
            number(typed, TermFields.COMPLAINT, problems)),
        number(typed, TermFields.EXTENSION, problems),
        number(typed, TermFields.VETO, problems),
        number(typed, TermFields.RESULT, problems),
        number(typed, TermFields.SOLICITATION, problems),
        words(typed.get(WatchWords.FIELD.name())));
  }

  private static @Nullable List<@Nullable String> words(@Nullable String typed) {
    return typed == null ? null : typed.lines().filter(word -> !word.isBlank()).toList();
  }
}
