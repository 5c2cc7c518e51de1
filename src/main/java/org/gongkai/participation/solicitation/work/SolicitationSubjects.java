package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import org.gongkai.matter.MatterSubjects;

/** How solicitations are listed when something of them is due. */
@Singleton
class SolicitationSubjects extends MatterSubjects {

  SolicitationSubjects(SolicitationRoom room) {
    super(room, "意见征集", "意见征集");
  }
}
