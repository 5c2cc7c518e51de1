package org.gongkai.web.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.gongkai.office.LoginBook;

/**
 * The official of a session, read anew with each request: who has left, logged out or got another
 * password is out at once.
 */
@Singleton
class SessionLogin implements IdentityProvider<SessionRequest> {

  private final LoginBook book;
  private final OfficialLogin logins;

  SessionLogin(LoginBook book, OfficialLogin logins) {
    this.book = book;
    this.logins = logins;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            book.login(request.session().official())
                .filter(request.session()::isOf)
                .map(logins::identity)
                .orElseThrow(AuthenticationFailedException::new));
  }
}
