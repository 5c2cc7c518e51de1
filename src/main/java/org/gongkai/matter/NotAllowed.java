package org.gongkai.matter;

import java.util.stream.Stream;
import org.gongkai.Told;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** The official may not do it; the sentence says who may. HTTP 403. */
public final class NotAllowed extends Told {
  public NotAllowed(String message) {
    super(message);
  }

  /**
   * Lets who has one of the roles go on. Asked where the shape of what came was read, so that 400
   * comes before 403 as the contract has it.
   *
   * @param who may do it, in a sentence
   */
  public static void unless(Official me, String who, Role... roles) {
    if (Stream.of(roles).noneMatch(me::is)) {
      throw new NotAllowed(who);
    }
  }
}
