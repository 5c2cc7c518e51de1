package org.gongkai.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had a part in it, by official's id.
 *
 * @param drafter 拟稿人
 * @param editors who else edited the draft
 * @param wanted the reviewer asked for
 * @param reviewer who reviewed it for secrecy and privacy
 * @param decidedBy 签发人
 * @param smallOffice whether, in an office of fewer than three officials, who decided had also
 *     drafted or reviewed
 */
public record People(
    String drafter,
    List<String> editors,
    @Nullable String wanted,
    @Nullable String reviewer,
    @Nullable LocalDate reviewedOn,
    @Nullable String decidedBy,
    boolean smallOffice) {

  public People {
    editors = editors == null ? List.of() : List.copyOf(editors);
  }

  public static People drafting(String drafter) {
    return new People(drafter, List.of(), null, null, null, null, false);
  }

  /** Whether the official wrote of it. */
  public boolean drafted(String official) {
    return drafter.equals(official) || editors.contains(official);
  }

  public People edited(String by) {
    if (drafted(by)) {
      return this;
    }
    var all = new ArrayList<>(editors);
    all.add(by);
    return new People(drafter, all, wanted, reviewer, reviewedOn, decidedBy, smallOffice);
  }

  public People asking(@Nullable String official) {
    return new People(drafter, editors, official, null, null, null, false);
  }

  public People reviewed(String by, LocalDate on) {
    return new People(drafter, editors, wanted, by, on, null, false);
  }

  public People decided(String by) {
    boolean twice = drafted(by) || by.equals(reviewer);
    return new People(drafter, editors, wanted, reviewer, reviewedOn, by, twice);
  }
}
