package org.gongkai;

import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of services share: those of {@link Services} in the fields marked {@code @Inject}, and
 * officials who act at the services, not over HTTP.
 */
public abstract class ServicesTest extends WorldTest {

  @BeforeEach
  void wired() {
    Services services = services();
    services.into(this);
    AnOffice.acting(new Way.AtServices(services));
  }

  /** Those of this test; one that asks for other settings has its own. */
  protected Services services() {
    return Services.shared();
  }
}
