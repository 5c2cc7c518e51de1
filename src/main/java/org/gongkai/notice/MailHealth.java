package org.gongkai.notice;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.deadline.OfficeCode;
import org.jboss.logging.Logger;

/**
 * Whether mail can go, as this process met it last; what it learns it notes in the store, where the
 * desk finds it, once for each change.
 */
@Singleton
public class MailHealth {

  private static final Logger LOG = Logger.getLogger(MailHealth.class);

  /** Of a process that has sent nothing for the office, what the store says is not known. */
  private static final String NOTHING = "";

  private final SenderFaults faults;
  private final Map<OfficeCode, String> known = new ConcurrentHashMap<>();

  MailHealth(SenderFaults faults) {
    this.faults = faults;
  }

  /** A mail did not go, and the fault is ours. */
  void met(OfficeCode office, SenderFaults.Known fault) {
    if (!fault.words().equals(known.put(office, fault.words()))) {
      LOG.errorf("MailCannotGo office=%s do=%s", office, fault.words());
      note(() -> faults.note(office, fault));
    }
  }

  /** A mail went. */
  void went(OfficeCode office) {
    String before = known.put(office, NOTHING);
    if (!NOTHING.equals(before)) {
      note(() -> faults.mended(office));
    }
  }

  /** A store that is away keeps no mail; what is not noted now is noted with the next change. */
  private static void note(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      LOG.warnf(e, "MailHealthNotNoted");
    }
  }

  /** What keeps mail from going, as this process met it; empty when nothing does. */
  public Optional<String> fault() {
    return known.values().stream().filter(words -> !words.equals(NOTHING)).findFirst();
  }
}
