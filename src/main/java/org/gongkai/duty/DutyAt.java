package org.gongkai.duty;

import java.time.LocalDate;
import org.gongkai.deadline.Owner;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/**
 * A duty as somebody has it before them.
 *
 * @param today Asia/Shanghai
 */
public record DutyAt(Duty duty, Office office, LocalDate today) {

  /**
   * Whether the official is its owner, or stands in for one who is away. A duty of somebody who has
   * left, or whom the office does not know, is the heads'.
   */
  public boolean isOwnedBy(Official official) {
    Owner owner = duty.owner();
    if (owner instanceof Owner.Official one
        && office.official(one.id()).filter(Official::active).isEmpty()) {
      return official.is(Role.HEAD);
    }
    return official.active() && office.responsible(owner, today).contains(official.id());
  }
}
