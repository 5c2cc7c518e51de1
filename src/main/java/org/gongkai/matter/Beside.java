package org.gongkai.matter;

import java.util.Map;
import org.gongkai.notice.Notice;

/** What is written beside a matter in its transaction, so that both hold or neither. */
public sealed interface Beside {

  /**
   * A name that from then on nothing else of the office may have, whatever becomes of the matter.
   *
   * @param series of what kind, e.g. {@code INDEX}
   */
  record Claim(String series, String name) implements Beside {}

  /**
   * A counter of the office, raised to the matter's number. {@link MatterBook#last} reads it.
   *
   * @param counter its name, e.g. {@code INDEX#LJQ/2026-#}
   * @param seen the number that was read
   * @param number the matter's, usually the one after it
   */
  record Raise(String counter, int seen, int number) implements Beside {}

  /**
   * What is larger than a transaction and follows from it; begun with it, so that the sweep goes on
   * with it whatever becomes of the call.
   *
   * @param load the first of its kind and name, not applied yet
   * @param content a text; little, since it is written with the matter
   */
  record Begun(Load load, String content) implements Beside {}

  /**
   * A line in a log of changes of the deployment, of the moment and the matter, by which others
   * follow. It names no more than that; it is kept {@value #LOG_DAYS} days.
   *
   * @param log which, e.g. {@code PUBLIC}
   */
  record Logged(String log) implements Beside {}

  /** How long a line of a log of changes is kept, calendar days. */
  int LOG_DAYS = 30;

  /** Somebody is told; written with what they are told of, so that neither is without the other. */
  record Notify(Notice notice) implements Beside {}

  /**
   * What people say of themselves and of others, apart from the document and sealed, so that it can
   * be forgotten and the document stays. {@link SealedBook} reads it.
   *
   * @param name unique below the matter, e.g. {@code WRITER}
   * @param texts by field; written over what was there
   */
  record Sealed(String name, Map<String, String> texts) implements Beside {
    public Sealed {
      texts = Map.copyOf(texts);
    }

    /** Says nothing of what is sealed. */
    @Override
    public String toString() {
      return "Sealed[" + name + "]";
    }
  }
}
