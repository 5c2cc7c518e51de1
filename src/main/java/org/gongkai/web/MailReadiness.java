package org.gongkai.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gongkai.notice.MailHealth;

/**
 * What keeps mail from going, as this process met it, with what an administrator does about it. The
 * process is ready all the same: all else works, and the mails wait.
 */
@org.eclipse.microprofile.health.Readiness
@Singleton
class MailReadiness implements HealthCheck {

  private final MailHealth health;

  MailReadiness(MailHealth health) {
    this.health = health;
  }

  @Override
  public HealthCheckResponse call() {
    var mail = HealthCheckResponse.named("mail").up();
    health.fault().ifPresent(words -> mail.withData("fault", words));
    return mail.build();
  }
}
