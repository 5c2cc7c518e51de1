package org.gongkai.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.Near;
import org.gongkai.deadline.Owner;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.office.Office;
import org.gongkai.office.Official;

/**
 * Words a digest or an escalation: its deadlines in groups, overdue first.
 *
 * @param day the day it is for
 * @param subjects names what is due
 * @param publicUrl the start of every link
 */
record Digest(
    Office office, WorkingDays calendar, LocalDate day, Subjects subjects, String publicUrl) {

  /** What is due of an official's own. */
  static final NoticeKind DIGEST = new NoticeKind("digest");

  /** What heads are told of all. */
  static final NoticeKind ESCALATION = new NoticeKind("escalation");

  /** More rows than this are counted, not shown. */
  private static final int MOST_ROWS = 100;

  /** The notice for one official; its key is made of office, official, date and kind. */
  Notice notice(NoticeKind kind, String official, List<Deadline> deadlines, Instant now) {
    List<Deadline> sorted =
        deadlines.stream().sorted(Comparator.comparing(d -> d.due().date())).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("day", Words.day(day));
    values.put("overdue", count(sorted, Near.OVERDUE));
    values.put("today", count(sorted, Near.TODAY));
    values.put("coming", count(sorted, Near.SOON) + count(sorted, Near.NEAR));
    values.put("total", sorted.size());
    values.put("more", Math.max(0, sorted.size() - MOST_ROWS));
    values.put("groups", groups(official, sorted.stream().limit(MOST_ROWS).toList()));
    values.put("desk", publicUrl + "/");
    String id = day + "#" + kind.inId();
    return Notice.toOfficial(office.code(), official, id, kind, values, now);
  }

  /** Working days left: 0 on the day due, negative after it. */
  int left(Deadline deadline) {
    return calendar.left(day, deadline.due().date());
  }

  private Near group(Deadline deadline) {
    Near near = Near.of(left(deadline));
    boolean restDayAhead = near == Near.TODAY && deadline.due().date().isAfter(day);
    return restDayAhead ? Near.SOON : near; // a duty may be due on a rest day
  }

  private static String heading(Near group) {
    return group == Near.SOON || group == Near.NEAR ? group.words() + "内到期" : group.words();
  }

  private long count(List<Deadline> deadlines, Near group) {
    return deadlines.stream().filter(deadline -> group(deadline) == group).count();
  }

  /** By how near they are, in that by the kind of work where there are several. */
  private List<Map<String, Object>> groups(String to, List<Deadline> deadlines) {
    boolean several = deadlines.stream().map(subjects::work).distinct().count() > 1;
    var groups = new ArrayList<Map<String, Object>>();
    for (Near group : Near.values()) {
      Map<String, List<Map<String, Object>>> works = new LinkedHashMap<>();
      deadlines.stream()
          .filter(d -> group(d) == group)
          .forEach(
              d ->
                  works
                      .computeIfAbsent(
                          several ? "，" + subjects.work(d) : "", _ -> new ArrayList<>())
                      .add(row(to, d)));
      works.forEach(
          (work, rows) -> groups.add(Map.of("name", heading(group) + work, "rows", rows)));
    }
    return groups;
  }

  /** A row; of somebody else's deadline also whose it is. */
  private Map<String, Object> row(String to, Deadline deadline) {
    String link = publicUrl + subjects.path(deadline).orElse("/");
    return Map.of(
        "reference",
        subjects.label(deadline),
        "title",
        deadline.title(),
        "what",
        deadline.kind().words() + whose(to, deadline.owner()),
        "due",
        Words.brief(deadline.due()),
        "left",
        Words.left(left(deadline)),
        "link",
        link);
  }

  private String whose(String to, Owner owner) {
    if (!(owner instanceof Owner.Official one) || one.id().equals(to)) {
      return "";
    }
    boolean works = office.official(one.id()).filter(Official::active).isPresent();
    return works
        ? "（" + office.nameOf(one.id()) + "承办）"
        : "（责任人" + office.nameOf(one.id()) + "不在本机关，请改派）";
  }
}
