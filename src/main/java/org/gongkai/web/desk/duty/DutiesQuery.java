package org.gongkai.web.desk.duty;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.duty.Duty;
import org.gongkai.duty.DutyState;
import org.gongkai.duty.Indicator;
import org.gongkai.office.Office;
import org.gongkai.office.Official;

/**
 * What of a plan is asked for; it stands in the page's address. A word that is not known asks for
 * nothing.
 *
 * @param state {@link #OVERDUE}, a {@link DutyState}, or empty
 * @param indicator an {@link Indicator}, or empty
 * @param owner an official's id, {@code CLERKS}, {@code HEADS}, or empty
 * @param mine what the official who looks is responsible for
 */
public record DutiesQuery(int plan, String state, String indicator, String owner, boolean mine) {

  /** Open, and its day is over. */
  static final String OVERDUE = "OVERDUE";

  /** All of a plan. */
  static DutiesQuery of(int plan) {
    return new DutiesQuery(plan, "", "", "", false);
  }

  DutiesQuery in(Indicator one) {
    return new DutiesQuery(plan, state, one.name(), owner, mine);
  }

  DutiesQuery at(String one) {
    return new DutiesQuery(plan, one, indicator, owner, mine);
  }

  DutiesQuery mine(boolean only) {
    return new DutiesQuery(plan, state, indicator, owner, only);
  }

  /** Whether nothing but the plan is said. */
  public boolean isAll() {
    return equals(of(plan));
  }

  public String address() {
    return "/desk/duties?" + text();
  }

  public String sheet() {
    return "/desk/duties/sheet.xlsx?" + text();
  }

  private String text() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("plan", Integer.toString(plan));
    all.put("state", state);
    all.put("indicator", indicator);
    all.put("owner", owner);
    all.put("mine", mine ? "yes" : "");
    return all.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Which duties it asks for. */
  Predicate<Duty> matching(Office office, Official me, LocalDate today) {
    return duty ->
        (state.isEmpty() || isAt(duty, state, today))
            && (indicator.isEmpty() || duty.task().indicator().name().equals(indicator))
            && (owner.isEmpty() || duty.ownerId().equals(owner))
            && (!mine || isOf(duty, office, me, today));
  }

  private static boolean isOf(Duty duty, Office office, Official me, LocalDate today) {
    return office
        .responsible(duty.owner(), org.gongkai.deadline.Owner.Everyone.HEADS, today)
        .contains(me.id());
  }

  /** Whether a duty is counted under that word: what is overdue is not counted as open too. */
  static boolean isAt(Duty duty, String state, LocalDate today) {
    boolean over = duty.state() == DutyState.OPEN && duty.isLate(today);
    return over ? state.equals(OVERDUE) : duty.state().name().equals(state);
  }

  /** The words that the page counts by, in order. */
  static Stream<String> states() {
    return Stream.concat(Stream.of(OVERDUE), Stream.of(DutyState.values()).map(Enum::name));
  }

  /** Such a word in the words of the desk. */
  static String words(String state) {
    return state.equals(OVERDUE) ? "已逾期" : DutyState.valueOf(state).words();
  }
}
