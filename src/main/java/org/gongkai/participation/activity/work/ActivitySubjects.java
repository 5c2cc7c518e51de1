package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import org.gongkai.matter.MatterSubjects;

/** How activities are listed when something of them is due. */
@Singleton
class ActivitySubjects extends MatterSubjects {

  ActivitySubjects(ActivityRoom room) {
    super(room, "公众参与活动", "问卷调查");
  }
}
