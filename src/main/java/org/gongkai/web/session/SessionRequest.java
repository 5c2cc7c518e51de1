package org.gongkai.web.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who a session belongs to. */
final class SessionRequest extends BaseAuthenticationRequest {

  private final DeskSessions.Session session;

  SessionRequest(DeskSessions.Session session) {
    this.session = session;
  }

  DeskSessions.Session session() {
    return session;
  }
}
