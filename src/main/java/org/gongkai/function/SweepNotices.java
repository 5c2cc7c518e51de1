package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.alert.ScanWatch;
import org.gongkai.matter.Loads;
import org.gongkai.notice.Delivery;
import org.gongkai.notice.Sweep;

/**
 * {@code sweep-notices}: what the stream missed, a scan that did not run, what is not loaded to its
 * end.
 */
@Singleton
public class SweepNotices {

  @Inject Sweep sweep;
  @Inject ScanWatch watch;
  @Inject Loads loads;

  /** No field is known. */
  record Nothing() {}

  @Funq("sweep-notices")
  public Delivery.Swept sweep(Payload payload) {
    payload.as(Nothing.class);
    try {
      return sweep.run();
    } finally {
      try {
        watch.look(); // what it writes goes with the next sweep; if it fails, the mails are out
      } finally {
        loads.resume(); // what a call had no time for, or was killed in
      }
    }
  }
}
