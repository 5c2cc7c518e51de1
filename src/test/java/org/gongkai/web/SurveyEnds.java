package org.gongkai.web;

import java.time.LocalDate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Course;
import org.gongkai.participation.activity.Stage;
import org.gongkai.participation.activity.work.ActivityRoom;

/** Ends a survey today, which the commands do on the day after its last alone. */
public final class SurveyEnds {

  private SurveyEnds() {}

  /** The survey has its result from then on. */
  public static void end(
      Matters matters, ActivityRoom room, OfficeBook offices, String code, String id) {
    Office office = offices.find(new OfficeCode(code)).orElseThrow();
    LocalDate today = matters.in(office).today();
    Kept<Activity> kept = matters.find(room, office, id).orElseThrow();
    Activity over = kept.matter().ended(Stage.RESULT_PUBLISHED, new Course.Ending(today, null));
    matters.change(
        room,
        kept,
        Change.to(over, "公布问卷结果"),
        office,
        new Matters.Done("publish-result", today, "x"));
  }
}
