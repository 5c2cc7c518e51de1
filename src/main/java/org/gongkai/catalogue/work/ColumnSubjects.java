package org.gongkai.catalogue.work;

import jakarta.inject.Singleton;
import org.gongkai.matter.MatterSubjects;

/** Columns where they are listed as due. */
@Singleton
class ColumnSubjects extends MatterSubjects {

  ColumnSubjects(ColumnRoom room) {
    super(room, "公开目录", "公开目录栏目");
  }
}
