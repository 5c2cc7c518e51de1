package org.gongkai.web.http;

import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.gongkai.office.Audit;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The address of the request that this thread answers. */
@Singleton
class RequestOrigin implements Audit.Whence {

  private final ClientAddress addresses;

  RequestOrigin(ClientAddress addresses) {
    this.addresses = addresses;
  }

  @Override
  public String address() {
    boolean answering = Arc.container().requestContext().isActive();
    var request = answering ? CurrentRequestManager.get() : null;
    return request == null
        ? Audit.NOBODY
        : addresses.of(request.serverRequest().unwrap(HttpServerRequest.class));
  }
}
