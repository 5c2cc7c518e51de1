package org.gongkai.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Also;

/** Activities as evidence that a duty was done, for who keeps the duties. */
public interface ActivityEvidence {

  /**
   * An activity.
   *
   * @param words its day, kind and topic
   * @param withdrawn whether it may no longer be named
   * @param file whether a file is among its material
   * @param url whether it says where it is reported
   */
  record Named(String id, String words, boolean withdrawn, boolean file, boolean url) {

    private boolean meets(Wanted wanted) {
      return switch (wanted) {
        case URL -> url && !withdrawn;
        case FILE -> file && !withdrawn;
        case TEXT, NONE -> true;
      };
    }
  }

  /** Whether one of these is what is asked for, or an activity that has it. */
  default boolean meets(OfficeCode office, Wanted wanted, List<Evidence> given) {
    if (wanted.isMetBy(given)) {
      return true;
    }
    List<String> ids =
        given.stream()
            .filter(one -> one.kind() == Evidence.Kind.ACTIVITY)
            .map(Evidence::value)
            .toList();
    return find(office, ids).values().stream().anyMatch(one -> one.meets(wanted));
  }

  /** Those of these ids that the office has, by id; one call. */
  Map<String, Named> find(OfficeCode office, Collection<String> ids);

  /** The newest of the office, to choose from. */
  List<Named> newest(OfficeCode office);

  /** The activity says from then on that it is evidence of the duty. */
  Also<?> named(String activity, Duty duty);
}
