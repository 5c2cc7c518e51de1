package org.gongkai.web.form;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.Busy;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.command.Casework;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.NotAllowed;
import org.gongkai.personal.Found;
import org.gongkai.personal.PersonalDataFound;
import org.gongkai.report.AnnualReports;
import org.gongkai.request.RuleBroken;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.SheetRefused;
import org.gongkai.sheet.SheetsBusy;
import org.gongkai.web.http.RetryAfter;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form that was sent: the one place that tells what a page answers to what. Nothing
 * that the house throws besides these is a form's affair; {@code Errors} answers it.
 */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T result) implements Outcome<T> {}

  /**
   * It was not, and this is what to change.
   *
   * @param status 422 for fields and rules, 403 for who may not, 429 for too often, 503 for later
   * @param problems each beside its field; of no field where the whole is meant
   * @param article of the rule that forbids it, or null
   */
  record Wrong<T>(int status, List<Problem> problems, @Nullable String article)
      implements Outcome<T> {

    /** For officials, who are told the article too. */
    public List<Problem> withArticle() {
      return article == null
          ? problems
          : problems.stream()
              .map(p -> new Problem(p.field(), p.code(), p.message() + "（" + article + "）"))
              .toList();
    }
  }

  /** Somebody was faster (412): what they did is to be shown beside what was typed. */
  record Overtaken<T>() implements Outcome<T> {}

  /** Personal data would go out that nobody confirmed (422). */
  record Unconfirmed<T>(Found found) implements Outcome<T> {}

  /** Does it. */
  static <T> Outcome<T> of(Supplier<T> act) {
    try {
      return new Done<>(act.get());
    } catch (Refused e) {
      return new Wrong<>(422, e.problems(), null);
    } catch (RuleBroken e) {
      return new Wrong<>(422, whole(e.sentence()), e.rule().article());
    } catch (Forbidden e) {
      return new Wrong<>(422, whole(e.rule().sentence()), orNull(e.rule().article()));
    } catch (Casework.NotAllowed | NotAllowed e) {
      return whole(403, e.getMessage());
    } catch (PersonalDataFound e) {
      return new Unconfirmed<>(e.found());
    } catch (CaseBook.Conflict | AnnualReports.Overtaken | org.gongkai.matter.Overtaken e) {
      return new Overtaken<>();
    } catch (TooMany e) {
      RetryAfter.in(e.retryAfter());
      return whole(429, e.getMessage());
    } catch (SheetRefused e) {
      return new Wrong<>(422, e.problems().stream().map(Outcome::ofCell).toList(), null);
    } catch (Busy | SheetsBusy e) {
      return whole(503, e.getMessage());
    }
  }

  /** Its message names the cell. */
  private static Problem ofCell(CellRemark remark) {
    return new Problem("", remark.code(), remark.message());
  }

  /**
   * Saves settings of the office. They are stored even where the dates of some requests could not
   * be computed anew, because somebody was at work on them.
   */
  static <T> Outcome<T> saving(Supplier<T> act) {
    Outcome<T> outcome = of(act);
    return outcome instanceof Overtaken<T>
        ? whole(503, "设置已经保存，但有的申请正有人办理，期限没有全部重新计算。请稍后再保存一次")
        : outcome;
  }

  /** What follows once it was done; else what it was instead. */
  default <S> Outcome<S> then(Function<T, Outcome<S>> next) {
    return switch (this) {
      case Done<T>(T result) -> next.apply(result);
      case Wrong<T>(int status, List<Problem> problems, String article) ->
          new Wrong<>(status, problems, article);
      case Overtaken<T>() -> new Overtaken<>();
      case Unconfirmed<T>(Found found) -> new Unconfirmed<>(found);
    };
  }

  /**
   * The page that follows: of what was done, or of what is wrong, whatever it was.
   *
   * @param wrong the status and the problems
   */
  default <R> R page(Function<T, R> done, BiFunction<Integer, List<Problem>, R> wrong) {
    return switch (this) {
      case Done<T>(T result) -> done.apply(result);
      case Wrong<T>(int status, List<Problem> problems, _) -> wrong.apply(status, problems);
      case Overtaken<T>() -> wrong.apply(412, whole(OVERTAKEN));
      case Unconfirmed<T>(Found found) ->
          wrong.apply(422, whole("要发出的内容中有像个人信息的：" + found.words() + "。请核对以后确认再办理"));
    };
  }

  /** What is told where a page shows no more of what somebody else did. */
  String OVERTAKEN = "内容刚刚被他人更新，请看过变化再办理一次";

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Problem> whole(String sentence) {
    return List.of(new Problem("", Code.NOT_ALLOWED.slug(), sentence));
  }

  /** Not done, for a reason that concerns the whole. */
  static <T> Outcome<T> whole(int status, String sentence) {
    return new Wrong<>(status, whole(sentence), null);
  }

  /** Not done, because what must be ticked was not; its link leads to the box. */
  static <T> Outcome<T> unchecked(String sentence) {
    var problem = new Problem("checked", Code.NOT_ALLOWED.slug(), sentence);
    return new Wrong<>(422, List.of(problem), null);
  }
}
