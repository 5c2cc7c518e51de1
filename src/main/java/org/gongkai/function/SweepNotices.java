package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.alert.ScanWatch;
import org.gongkai.notice.Delivery;
import org.gongkai.notice.Sweep;

/** {@code sweep-notices}: what the stream missed, and a scan that did not run. */
@Singleton
public class SweepNotices {

  @Inject Sweep sweep;
  @Inject ScanWatch watch;

  /** No field is known. */
  record Nothing() {}

  @Funq("sweep-notices")
  public Delivery.Swept sweep(Payload payload) {
    payload.as(Nothing.class);
    try {
      return sweep.run();
    } finally {
      watch.look(); // what it writes goes with the next sweep; if it fails, the mails are out
    }
  }
}
