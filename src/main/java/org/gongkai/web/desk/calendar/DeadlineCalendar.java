package org.gongkai.web.desk.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as a calendar (RFC 5545, RFC 7986) that phones and Outlook subscribe to: it has a name,
 * is fetched again every hour, and what it holds keeps nobody busy, since a deadline is no meeting.
 */
final class DeadlineCalendar {

  private static final Duration REFRESHED = Duration.builder().hours(1).build();

  /** At nine in the morning of the day before. */
  private static final Duration BEFORE = Duration.builder().prior(true).hours(15).build();

  private static final int MOST_OCTETS = 75;

  private final ICalendar ics = new ICalendar();
  private final Instant now;

  /**
   * @param name what the calendar is called where it is subscribed to
   */
  DeadlineCalendar(String name, Instant now) {
    this.now = now;
    ics.setProductId("-//Gongkai//deadlines//ZH");
    ics.addName(name);
    ics.addExperimentalProperty("X-WR-CALNAME", name); // who does not know NAME
    ics.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Shanghai");
    ics.setRefreshInterval(REFRESHED);
    // without its type clients take it for a text
    ics.getRefreshInterval().setParameter("VALUE", "DURATION");
    ics.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
  }

  /**
   * One deadline.
   *
   * @param uid the same for the same deadline in every fetch
   * @param on the whole day
   * @param url its page, or null
   */
  record Entry(
      String uid, LocalDate on, String summary, String description, @Nullable String url) {}

  void add(Entry entry) {
    var event = new VEvent();
    event.setUid(entry.uid);
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(day(entry.on), false);
    event.setDateEnd(day(entry.on.plusDays(1)), false); // it ends before this day
    event.setTransparency(true);
    event.setSummary(entry.summary);
    event.setDescription(entry.description);
    if (entry.url != null) {
      event.setUrl(entry.url);
    }
    // Outlook and Exchange look at this besides TRANSP
    event.addExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    event.addAlarm(VAlarm.display(new Trigger(BEFORE, Related.START), entry.summary));
    ics.addEvent(event);
  }

  /** The day as written; biweekly takes it in the zone of this machine. */
  private static Date day(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  /** The calendar as it is fetched; its lines have 75 octets at most. */
  String write() {
    String unfolded = Biweekly.write(ics).go().replace("\r\n ", "");
    return unfolded.lines().map(DeadlineCalendar::folded).collect(Collectors.joining());
  }

  /** The library counts characters, of which a Chinese one has three octets. */
  private static String folded(String line) {
    var out = new StringBuilder();
    int used = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      String one = Character.toString(line.codePointAt(at));
      int octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > MOST_OCTETS) {
        out.append("\r\n ");
        used = 1;
      }
      out.append(one);
      used += octets;
    }
    return out.append("\r\n").toString();
  }
}
