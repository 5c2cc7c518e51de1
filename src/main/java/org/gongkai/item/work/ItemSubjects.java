package org.gongkai.item.work;

import jakarta.inject.Singleton;
import org.gongkai.matter.MatterSubjects;

/** How items are listed when something of them is due. */
@Singleton
class ItemSubjects extends MatterSubjects {

  ItemSubjects(ItemRoom room) {
    super(room, "主动公开的信息", "主动公开");
  }
}
