package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;

/** {@code submit-request}: another portal or program hands in a request. */
@Singleton
public class SubmitRequest {

  @Inject Intake intake;

  @Funq("submit-request")
  public Object submit(Payload payload) {
    return Refusal.or(() -> intake.submit(payload.as(SubmissionInput.class), Caller.Portal.PORTAL));
  }
}
