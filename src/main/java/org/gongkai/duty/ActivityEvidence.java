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
   */
  record Named(String id, String words, boolean withdrawn) {}

  /** Those of these ids that the office has, by id; one call. */
  Map<String, Named> find(OfficeCode office, Collection<String> ids);

  /** The newest of the office, to choose from. */
  List<Named> newest(OfficeCode office);

  /** The activity says from then on that it is evidence of the duty. */
  Also<?> named(String activity, Duty duty);
}
