package org.gongkai.item;

import java.time.LocalDate;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/**
 * How it becomes known, and who says so.
 *
 * @param ground why it is not published; null for what is
 * @param decidedOn the day on which the attribute was last decided or examined; null before
 */
public record Decision(
    Attribute attribute, @Nullable Ground ground, People people, @Nullable LocalDate decidedOn) {

  public boolean isPublic() {
    return attribute == Attribute.PUBLIC;
  }

  public boolean isWithheld() {
    return attribute == Attribute.WITHHELD;
  }

  public Decision with(People others) {
    return new Decision(attribute, ground, others, decidedOn);
  }

  public Decision of(Attribute other, @Nullable Ground why) {
    return new Decision(other, other == Attribute.PUBLIC ? null : why, people, decidedOn);
  }

  public Decision on(LocalDate day) {
    return new Decision(attribute, ground, people, day);
  }
}
