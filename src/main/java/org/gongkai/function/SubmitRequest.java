package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.Caller;
import org.gongkai.casework.Intake;
import org.gongkai.casework.SubmissionInput;
import org.gongkai.input.Refused;

/** {@code submit-request}: another portal or program hands in a request. */
@Singleton
public class SubmitRequest {

  @Inject Intake intake;

  @Funq("submit-request")
  public Object submit(Payload payload) {
    try {
      return intake.submit(payload.as(SubmissionInput.class), Caller.Portal.PORTAL);
    } catch (Refused e) {
      return Refusal.of(e);
    }
  }
}
