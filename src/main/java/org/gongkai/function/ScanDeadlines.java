package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;

/** {@code scan-deadlines}: the morning scan. */
@Singleton
public class ScanDeadlines {

  @Inject DeadlineScan scan;

  @Funq("scan-deadlines")
  public Object scan(Payload payload) {
    return Refusal.or(() -> scan.run(payload.as(ScanInput.class)));
  }
}
