package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import org.gongkai.matter.MatterSubjects;

/** What opinions are called, and where they are, when a mail about one did not arrive. */
@Singleton
class OpinionSubjects extends MatterSubjects {

  OpinionSubjects(OpinionRoom room) {
    super(room, "意见征集", "征集到的意见");
  }
}
