package org.gongkai.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.Subject;

/** What is sealed beside matters ({@link Beside.Sealed}): read, forgotten, sealed anew. */
public interface SealedBook {

  /** The texts by field, or empty when there are none or they were forgotten. */
  Optional<Map<String, String>> find(Subject subject, String name);

  /** Those of many matters, a hundred in a call; what is not there is left out. */
  Map<Subject, Map<String, String>> find(List<Subject> subjects, String name);

  /** Removes all that is sealed beside the matter; whether there was any. */
  boolean forget(Subject subject);

  /** Seals all of it anew under the secret that writes now; whether any was. */
  boolean reseal(Subject subject);
}
