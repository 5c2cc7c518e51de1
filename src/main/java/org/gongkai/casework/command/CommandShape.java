package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.request.Law;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a command before it is given. Reader, form, permissions, the record of
 * proceedings and docs/procedure.md follow from it.
 */
public final class CommandShape {

  /**
   * What the fields are judged with.
   *
   * @param on the day as it was given, or today
   */
  record Judging(OpenedCase opened, Circumstances circumstances, LocalDate on) {}

  /**
   * The words of an event in the record.
   *
   * @param forApplicant whether the applicant reads them; else they are the office's alone
   */
  record Told(boolean forApplicant, BiFunction<RequestEvent, Law, String> words) {}

  private final String words;
  private final String article;
  private final Who who;
  private Function<OpenedCase, String> title;
  private Function<OpenedCase, String> help = _ -> "";
  private Function<RequestRules, @Nullable Rule> hindrance = _ -> null;
  private Fields<OpenedCase> fields = new Fields<>(List.of());
  private @Nullable String dayLabel;
  private @Nullable BiFunction<Given<OpenedCase>, Judging, Supplier<Command>> reader;
  private Function<Given<OpenedCase>, @Nullable LocalDate> day = _ -> null;
  private final Map<Class<? extends RequestEvent>, Told> told = new LinkedHashMap<>();
  private boolean movesDates;
  private boolean endsForGood;
  private @Nullable BiFunction<OpenedCase, RequestEvent, List<String>> sent;
  private boolean sendsAnswer;

  private CommandShape(String words, String article, Who who) {
    this.words = words;
    this.article = article;
    this.who = who;
    this.title = _ -> words;
  }

  // ---- how a command says it

  /**
   * A command.
   *
   * @param words what it is called on the desk
   * @param article the rule that it rests on
   */
  static CommandShape of(String words, String article, Who who) {
    return new CommandShape(words, article, who);
  }

  /** What it is called where that depends on the case. */
  CommandShape title(Function<OpenedCase, String> title) {
    this.title = title;
    return this;
  }

  /** What the rule says, in a sentence. */
  CommandShape help(String sentence) {
    return help(_ -> sentence);
  }

  /** The same, where it depends on the case: the law of its day, the office's settings. */
  CommandShape help(Function<OpenedCase, String> sentence) {
    this.help = sentence;
    return this;
  }

  /** The rules that can forbid it whatever is in its fields. */
  CommandShape under(Function<RequestRules, @Nullable Rule> rules) {
    this.hindrance = rules;
    return this;
  }

  /** Its fields, in the order of the form. */
  CommandShape fields(List<Field<?, OpenedCase>> all) {
    this.fields = new Fields<>(all);
    return this;
  }

  /** What the day on which it happened is called in its form. */
  CommandShape on(String label) {
    this.dayLabel = label;
    return this;
  }

  /** The day on which it happened where none is given: today unless this says another. */
  CommandShape unlessGivenOn(Function<Given<OpenedCase>, @Nullable LocalDate> other) {
    this.day = other;
    return this;
  }

  /** How it is made of its fields once nothing is wrong with them. */
  CommandShape read(Function<Given<OpenedCase>, Command> command) {
    return judged((given, _) -> () -> command.apply(given));
  }

  /** The same, where fields are judged by more than their shape. */
  CommandShape judged(BiFunction<Given<OpenedCase>, Judging, Supplier<Command>> command) {
    this.reader = command;
    return this;
  }

  /** The words of its event in the record, which the applicant reads too. */
  <E extends RequestEvent> CommandShape records(Class<E> event, Function<E, String> words) {
    return records(event, (e, _) -> words.apply(e));
  }

  /** The same, where they name a number of the law of the request's day. */
  <E extends RequestEvent> CommandShape records(Class<E> event, BiFunction<E, Law, String> words) {
    told.put(event, new Told(true, (e, law) -> words.apply(event.cast(e), law)));
    return this;
  }

  /** The words of its event in the record of the office alone. */
  <E extends RequestEvent> CommandShape notes(Class<E> event, Function<E, String> words) {
    told.put(event, new Told(false, (e, _) -> words.apply(event.cast(e))));
    return this;
  }

  /** It may move the date due, so that a trial is worth showing. */
  CommandShape movesDates() {
    this.movesDates = true;
    return this;
  }

  /** It ends the request and cannot be undone: the page wants a tick. */
  CommandShape endsForGood() {
    this.endsForGood = true;
    return this;
  }

  /** The texts that leave the office by its event; personal data in them are confirmed. */
  <E extends RequestEvent> CommandShape sends(
      Class<E> event, BiFunction<OpenedCase, E, List<String>> texts) {
    this.sent = (opened, e) -> texts.apply(opened, event.cast(e));
    return this;
  }

  /** The answer and its files leave the office by it; personal data in them are confirmed. */
  CommandShape sendsAnswer() {
    this.sendsAnswer = true;
    return this;
  }

  // ---- what others ask

  /** What it is called on the desk. */
  public String words() {
    return words;
  }

  /** What it is called for this case. */
  public String title(OpenedCase opened) {
    return title.apply(opened);
  }

  /** The rule that it rests on. */
  public String article() {
    return article;
  }

  /** What the rule says, in a sentence. */
  public String help(OpenedCase opened) {
    return help.apply(opened);
  }

  /** Who may give it. */
  public Who who() {
    return who;
  }

  /** Its fields, the day apart. */
  public Fields<OpenedCase> fields() {
    return fields;
  }

  /** What the day is called in its form; null where the form has none. */
  public @Nullable String dayLabel() {
    return dayLabel;
  }

  /** Whether it may move the date due. */
  public boolean mayMoveDates() {
    return movesDates;
  }

  /** Whether it cannot be undone. */
  public boolean isFinal() {
    return endsForGood;
  }

  /** Whether something leaves the office by it. */
  public boolean isOutgoing() {
    return sent != null || sendsAnswer;
  }

  /** The rule that forbids it whatever is in its fields, or empty. */
  public Optional<Rule> hindrance(RequestRules rules) {
    return Optional.ofNullable(hindrance.apply(rules));
  }

  /** Judges its fields; the command may be asked for once nothing is wrong. */
  Supplier<Command> read(Given<OpenedCase> given, Judging judging) {
    return Objects.requireNonNull(reader, "no reader").apply(given, judging);
  }

  /** The day it speaks of itself, or null for the one given, or today. */
  @Nullable LocalDate ownDay(Given<OpenedCase> given) {
    return day.apply(given);
  }

  /** Whether it says how it is made of its fields. */
  boolean isRead() {
    return reader != null;
  }

  boolean isAnswerSent() {
    return sendsAnswer;
  }

  /** The texts that leave the office by the event. */
  List<String> texts(OpenedCase opened, RequestEvent event) {
    return sent == null ? List.of() : sent.apply(opened, event);
  }

  Map<Class<? extends RequestEvent>, Told> told() {
    return told;
  }

  /** The names of the fields that are texts of every such command. */
  List<String> commonFields() {
    var common = new ArrayList<>(List.of("command", "on"));
    if (isOutgoing()) {
      common.add("confirmed");
    }
    return common;
  }

  // ---- judging that several commands share

  private static final int LAST_YEAR = 2099;

  /** A day that lies after the day of the command; what is wrong is noted. */
  static void later(Given<OpenedCase> given, Field<LocalDate, OpenedCase> field, LocalDate on) {
    LocalDate day = given.orNull(field);
    if (day != null && (day.getYear() > LAST_YEAR || !day.isAfter(on))) {
      given.problems().add(field.name(), Code.NOT_ALLOWED, field.label() + "须晚于此事项的日期，且不晚于2099年");
    }
  }

  /** A day that is not in the future, nor before the Regulation; what is wrong is noted. */
  static void past(
      Problems problems,
      Field<LocalDate, OpenedCase> field,
      @Nullable LocalDate day,
      LocalDate today) {
    past(problems, field.name(), field.label(), day, today);
  }

  /** As {@link #past(Problems, Field, LocalDate, LocalDate)}, of a field of that name and label. */
  static void past(
      Problems problems, String field, String label, @Nullable LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      problems.add(field, Code.FUTURE, label + "不能晚于今天，请核对");
    } else if (day != null && day.isBefore(Law.FIRST_DAY)) {
      String first = Words.date(Law.FIRST_DAY);
      problems.add(field, Code.BEFORE_THE_REGULATION, label + "不能早于" + first + "，请核对");
    }
  }
}
