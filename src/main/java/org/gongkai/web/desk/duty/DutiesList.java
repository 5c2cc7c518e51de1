package org.gongkai.web.desk.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.duty.Duty;
import org.gongkai.duty.DutyState;
import org.gongkai.duty.Indicator;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.OwnerWords;
import org.gongkai.web.form.FormView.Option;
import org.gongkai.written.ChineseOrder;
import org.jspecify.annotations.Nullable;

/**
 * The duties of a plan as the page lists them.
 *
 * @param counts by indicator and state, of the whole plan
 * @param rows of this page
 * @param paging the pages beside it
 * @param loading whether some of the plan is not applied yet
 */
public record DutiesList(
    DutiesQuery query,
    Filters filters,
    List<Count> counts,
    List<Row> rows,
    Paging paging,
    boolean loading) {

  private static final int OF_A_PAGE = 100;

  /** What can be chosen. */
  public record Filters(
      List<Option> plans, List<Option> states, List<Option> indicators, List<Option> owners) {}

  /** How an indicator stands, and where its duties are listed. */
  public record Count(String words, String address, List<Figure> figures, int all) {}

  /** How many stand so; the address is null for none. */
  public record Figure(int count, @Nullable String address) {}

  /**
   * @param evidence how many pieces there are
   * @param lacks whether what is asked for is not there though it is done
   */
  public record Row(
      String id,
      String title,
      String indicator,
      @Nullable String due,
      @Nullable Band band,
      String left,
      String state,
      @Nullable String doneOn,
      String owner,
      int evidence,
      boolean lacks) {
    static Row of(Duty duty, Surroundings in) {
      LocalDate due = duty.dueOn();
      Integer left =
          duty.state() == DutyState.OPEN && due != null
              ? Integer.valueOf(in.calendar().left(in.today(), due))
              : null;
      LocalDate doneOn = duty.work().doneOn();
      return new Row(
          duty.id(),
          duty.title(),
          duty.task().indicator().words(),
          due == null ? null : Words.brief(due),
          left == null ? null : Band.of(left),
          left == null ? "" : Band.left(left),
          duty.state().words(),
          doneOn == null ? null : Words.brief(doneOn),
          OwnerWords.of(duty.owner(), in.office()),
          duty.work().evidence().size(),
          duty.state().isDone() && !duty.task().evidence().isMetBy(duty.work().evidence()));
    }
  }

  /** Where one can go from here; null where nothing is. */
  public record Paging(@Nullable String back, @Nullable String more, int total) {
    static Paging of(DutiesQuery query, int page, int total) {
      return new Paging(
          page > 1 ? query.address() + "&page=" + (page - 1) : null,
          page * OF_A_PAGE < total ? query.address() + "&page=" + (page + 1) : null,
          total);
    }
  }

  /**
   * @param duties of the plan, sorted
   * @param page from 1
   */
  static DutiesList of(
      DutiesQuery query,
      List<Duty> duties,
      Surroundings in,
      Official me,
      int page,
      boolean loading) {
    Predicate<Duty> asked = query.matching(in.office(), me, in.today());
    List<Duty> found = duties.stream().filter(asked).toList();
    return new DutiesList(
        query,
        filters(query, duties, in),
        Stream.of(Indicator.values()).map(one -> count(one, query, duties, in.today())).toList(),
        found.stream()
            .skip((page - 1L) * OF_A_PAGE)
            .limit(OF_A_PAGE)
            .map(duty -> Row.of(duty, in))
            .toList(),
        Paging.of(query, page, found.size()),
        loading);
  }

  private static Count count(Indicator one, DutiesQuery query, List<Duty> duties, LocalDate today) {
    DutiesQuery here = DutiesQuery.of(query.plan()).in(one);
    List<Duty> its = duties.stream().filter(duty -> duty.task().indicator() == one).toList();
    List<Figure> figures =
        DutiesQuery.states()
            .map(
                state -> {
                  int n = (int) its.stream().filter(d -> DutiesQuery.isAt(d, state, today)).count();
                  return new Figure(n, n == 0 ? null : here.at(state).address());
                })
            .toList();
    return new Count(one.words(), here.address(), figures, its.size());
  }

  private static Filters filters(DutiesQuery query, List<Duty> duties, Surroundings in) {
    int now = in.today().getYear();
    Stream<Integer> years =
        Stream.of(query.plan(), now + 1, now, now - 1).distinct().sorted(Comparator.reverseOrder());
    List<Option> owners =
        duties.stream()
            .map(Duty::owner)
            .distinct()
            .map(
                owner ->
                    new Option(
                        owner.toString(),
                        OwnerWords.of(owner, in.office()),
                        owner.toString().equals(query.owner())))
            .sorted(ChineseOrder.by(Option::words))
            .toList();
    return new Filters(
        years.map(y -> new Option(Integer.toString(y), y + "年度", y == query.plan())).toList(),
        DutiesQuery.states()
            .map(s -> new Option(s, DutiesQuery.words(s), s.equals(query.state())))
            .toList(),
        Stream.of(Indicator.values())
            .map(i -> new Option(i.name(), i.words(), i.name().equals(query.indicator())))
            .toList(),
        owners);
  }

  /** Where all of the plan is listed. */
  public String all() {
    return DutiesQuery.of(query.plan()).address();
  }

  /** Where what is the official's own is listed. */
  public String mine() {
    return DutiesQuery.of(query.plan()).mine(true).address();
  }

  /** Where what is overdue is listed. */
  public String overdue() {
    return DutiesQuery.of(query.plan()).at(DutiesQuery.OVERDUE).address();
  }

  /** The heads of the table of counts. */
  public List<String> heads() {
    return DutiesQuery.states().map(DutiesQuery::words).toList();
  }
}
