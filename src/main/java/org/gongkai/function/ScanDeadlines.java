package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.input.Refused;

/** {@code scan-deadlines}: the morning scan. */
@Singleton
public class ScanDeadlines {

  @Inject DeadlineScan scan;

  @Funq("scan-deadlines")
  public Object scan(Payload payload) {
    try {
      return scan.run(payload.as(ScanInput.class));
    } catch (Refused e) {
      return Refusal.of(e);
    }
  }
}
