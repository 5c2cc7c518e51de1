package org.gongkai.casework.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.request.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal data in an answer's own text; its files are looked into by {@link
 * AttachedFindings}.
 */
public final class AnswerFindings {

  private AnswerFindings() {}

  /** What stands in the answer's own text. */
  public static List<PersonalDataCheck.Finding> in(Answer answer, LocalDate today) {
    return PersonalDataCheck.in(String.join("\n", texts(answer)), today);
  }

  private static List<String> texts(Answer answer) {
    return switch (answer) {
      case Answer.AlreadyPublic a -> List.of(a.where(), a.how());
      case Answer.Disclosed a -> {
        Answer.Collect collect = a.collect();
        yield List.of(
            or(a.content()),
            or(a.publicInterest()),
            collect == null ? "" : collect.where() + "\n" + collect.how());
      }
      case Answer.PartlyDisclosed a -> {
        var all = new ArrayList<>(List.of(a.given(), or(a.publicInterest())));
        a.withheld().forEach(w -> all.addAll(List.of(w.part(), w.reason())));
        yield all;
      }
      case Answer.NotDisclosed a -> List.of(a.reason(), or(a.law()));
      case Answer.NotExisting a ->
          a.searched().stream().map(s -> s.where() + "\n" + s.how()).toList();
      case Answer.NeedsCreation a -> List.of(a.reason());
      case Answer.StillUnclear a -> List.of(a.reason());
      case Answer.Recertification a -> List.of(a.reason());
      case Answer.OtherOrgan a -> List.of(a.reason(), or(a.contact()));
      case Answer.Repeated a -> List.of(or(a.earlierAnswer()));
      case Answer.Petition a -> List.of(a.reason(), a.channel());
      case Answer.Publication a -> List.of(a.reason(), a.channel());
      case Answer.Unreasonable a -> List.of(a.reason());
      case Answer.SpecialLaw a -> List.of(a.law(), or(a.organ()));
    };
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
