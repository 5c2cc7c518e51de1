package org.gongkai.link;

import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.LinkState;

/** Where the weekly check notes what it found, and how far it is. */
public interface LinkBook {

  /** Notes what came of an item's addresses, in place of what was noted. */
  void note(OfficeCode office, String item, List<LinkState> links);

  /** How far the office's check is. */
  Progress progress(OfficeCode office);

  /** Notes how far it is. */
  void progress(OfficeCode office, Progress progress);
}
