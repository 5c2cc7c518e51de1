package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.OfficeSetup;
import org.gongkai.input.Refused;
import org.gongkai.office.OfficeInput;

/** {@code configure-office}: an administrator creates or changes an office, or loads a calendar. */
@Singleton
public class ConfigureOffice {

  @Inject OfficeSetup setup;

  @Funq("configure-office")
  public Object configure(Payload payload) {
    try {
      return setup.configure(payload.as(OfficeInput.class));
    } catch (Refused e) {
      return Refusal.of(e);
    }
  }
}
