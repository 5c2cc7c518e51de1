package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.office.OfficeInput;

/** {@code configure-office}: an administrator creates or changes an office, or loads a calendar. */
@Singleton
public class ConfigureOffice {

  @Inject OfficeSetup setup;

  @Funq("configure-office")
  public Object configure(Payload payload) {
    return Refusal.or(() -> setup.configure(payload.as(OfficeInput.class)));
  }
}
