package org.gongkai.participation.solicitation.work;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problems;
import org.gongkai.participation.solicitation.Solicitation;

/**
 * What the commands look things up in.
 *
 * @param items the documents that come of solicitations
 * @param reasons what was said of the opinions that are shown
 */
record Workshop(
    SolicitationTexts texts,
    FileCheck files,
    ComingItem items,
    Function<Solicitation, List<String>> reasons,
    Clock clock) {

  /** Sees that the office has the files that somebody named. */
  interface FileCheck {

    /** Notes each that it has not under {@code <field>[<0, 1, …>]}. */
    void named(Problems problems, String field, OfficeCode office, List<String> ids);
  }
}
