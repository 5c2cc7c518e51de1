package org.gongkai.office;

import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.office.OfficeInput.ReplyDaysInput;
import org.gongkai.office.OfficeInput.SettingsInput;
import org.jspecify.annotations.Nullable;

/** Reads the terms of disclosure and participation: what is left out stays as it was. */
record TermsReader(Problems problems) {

  private static final int MOST_WORKING_DAYS = 60;
  private static final int MOST_CALENDAR_DAYS = 365;

  DisclosureTerms disclosure(SettingsInput input, DisclosureTerms was) {
    return new DisclosureTerms(
        working("publishDays", "主动公开期限", input.publishDays(), was.publishDays()),
        working("reviewDays", "审查期限", input.reviewDays(), was.reviewDays()),
        working("interpretDays", "解读期限", input.interpretDays(), was.interpretDays()),
        pattern(input.indexNumber(), was.indexNumber()));
  }

  ParticipationTerms participation(SettingsInput input, ParticipationTerms was) {
    return new ParticipationTerms(
        reply(input, was.reply()),
        calendar("vetoDays", "逾期未答复的督办期限", input.vetoDays(), was.vetoDays()),
        working("resultDays", "公布结果的期限", input.resultDays(), was.resultDays()),
        calendar("solicitationDays", "征集期限", input.solicitationDays(), was.solicitationDays()));
  }

  private ReplyTerms reply(SettingsInput input, ReplyTerms was) {
    ReplyDaysInput days = input.replyDays();
    int extension =
        days(
            "replyExtension",
            "延长答复",
            input.replyExtension(),
            0,
            MOST_WORKING_DAYS,
            was.extension());
    if (days == null) {
      return new ReplyTerms(
          was.correction(), was.consultation(), was.suggestion(), was.complaint(), extension);
    }
    return new ReplyTerms(
        working("replyDays.CORRECTION", "纠错的答复期限", days.correction(), was.correction()),
        working("replyDays.CONSULTATION", "咨询的答复期限", days.consultation(), was.consultation()),
        working("replyDays.SUGGESTION", "建议的答复期限", days.suggestion(), was.suggestion()),
        working("replyDays.COMPLAINT", "投诉的答复期限", days.complaint(), was.complaint()),
        extension);
  }

  /** Given empty it is the usual one again. */
  private IndexPattern pattern(@Nullable String text, IndexPattern was) {
    if (text == null) {
      return was;
    }
    String line = Clean.line(text);
    IndexPattern pattern =
        line == null
            ? IndexPattern.DEFAULT
            : IndexPattern.check(problems, "settings.indexNumber", line);
    return pattern == null ? was : pattern;
  }

  private int working(String name, String label, @Nullable Integer number, int was) {
    return days(name, label + "（工作日）", number, 1, MOST_WORKING_DAYS, was);
  }

  private int calendar(String name, String label, @Nullable Integer number, int was) {
    return days(name, label + "（自然日）", number, 1, MOST_CALENDAR_DAYS, was);
  }

  private int days(
      String name, String label, @Nullable Integer number, int least, int most, int was) {
    Integer given = problems.within("settings." + name, label, number, least, most);
    return given == null ? was : given;
  }
}
