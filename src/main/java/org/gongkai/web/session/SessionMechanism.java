package org.gongkai.web.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;

/** Knows officials by the session's cookie, and lets the session go on. */
@Singleton
class SessionMechanism implements HttpAuthenticationMechanism {

  private final DeskSessions sessions;

  SessionMechanism(DeskSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Cookie cookie = context.request().getCookie(sessions.cookieName());
    Optional<DeskSessions.Session> session =
        cookie == null ? Optional.empty() : sessions.open(cookie.getValue());
    if (session.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return identities
        .authenticate(new SessionRequest(session.get()))
        .invoke(() -> goOn(context, session.get()))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  /** One that was accepted, unless the answer itself begins or ends a session. */
  private void goOn(RoutingContext context, DeskSessions.Session session) {
    Optional<NewCookie> renewed = sessions.renewed(session);
    renewed.ifPresent(
        cookie ->
            context.addHeadersEndHandler(
                _ -> {
                  var headers = context.response().headers();
                  boolean set =
                      headers.getAll(HttpHeaders.SET_COOKIE).stream()
                          .anyMatch(h -> h.startsWith(cookie.getName() + "="));
                  if (!set) {
                    headers.add(HttpHeaders.SET_COOKIE, encoded(cookie));
                  }
                }));
  }

  private static String encoded(NewCookie cookie) {
    return Cookie.cookie(cookie.getName(), cookie.getValue())
        .setPath(cookie.getPath())
        .setHttpOnly(cookie.isHttpOnly())
        .setSecure(cookie.isSecure())
        .setSameSite(CookieSameSite.LAX)
        .encode();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  /** Before Basic. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
