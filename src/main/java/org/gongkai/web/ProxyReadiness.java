package org.gongkai.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gongkai.web.http.ProxyWatch;

/** That a proxy was seen which the settings do not know; the process is ready all the same. */
@org.eclipse.microprofile.health.Readiness
@Singleton
class ProxyReadiness implements HealthCheck {

  private final ProxyWatch proxy;

  ProxyReadiness(ProxyWatch proxy) {
    this.proxy = proxy;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("proxy").up();
    proxy.fault().ifPresent(words -> answer.withData("fault", words));
    return answer.build();
  }
}
