package org.gongkai.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reasons asked for because of too many or too frequent requests (Art. 35). The clock runs on.
 *
 * @param of the number of the event that asked
 * @param until the last day to give them
 * @param reasons what the applicant said, or null
 * @param reasonable how the organ judged them
 */
public record Reasons(
    int of, LocalDate askedOn, LocalDate until, @Nullable String reasons, boolean reasonable) {

  boolean isPending() {
    return reasons == null;
  }
}
