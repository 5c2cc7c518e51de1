package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.upkeep.Maintenance;

/** {@code maintain-records}: what administrators run over all requests; docs/operations.md. */
@Singleton
public class MaintainRecords {

  @Inject Maintenance maintenance;

  /** Runs a task. */
  @Funq("maintain-records")
  public Object maintain(Payload payload) {
    return Refusal.or(() -> maintenance.run(payload.as(Maintenance.Input.class)));
  }
}
