package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.Caller;
import org.gongkai.casework.Intake;
import org.gongkai.casework.SubmissionInput;

/** {@code submit-request}: another portal or program hands in a request. */
@Singleton
public class SubmitRequest {

  @Inject Intake intake;

  @Funq("submit-request")
  public Object submit(Payload payload) {
    return Refusal.or(() -> intake.submit(payload.as(SubmissionInput.class), Caller.Portal.PORTAL));
  }
}
