package org.gongkai.participation.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a message ended.
 *
 * @param on the day, Asia/Shanghai
 * @param late whether its term was over before
 * @param published whether message and answer are shown to all
 * @param to where its writer was pointed, or null
 */
public record Ending(LocalDate on, boolean late, boolean published, @Nullable String to) {

  /** The way to a request for information (依申请公开), in place of an organ. */
  public static final String APPLY = "/apply";

  /** Where its writer was pointed, in words. */
  public String destination() {
    return APPLY.equals(to) ? "政府信息公开申请" : to == null ? "" : to;
  }
}
