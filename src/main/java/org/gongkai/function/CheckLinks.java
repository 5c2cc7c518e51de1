package org.gongkai.function;

import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gongkai.link.LinkRun;

/** {@code check-links}: whether what was published still opens, once a week. */
@Singleton
public class CheckLinks {

  @Inject LinkRun links;

  /** No field is known. */
  record Nothing() {}

  @Funq("check-links")
  public LinkRun.Result check(Payload payload) {
    payload.as(Nothing.class);
    return links.run();
  }
}
