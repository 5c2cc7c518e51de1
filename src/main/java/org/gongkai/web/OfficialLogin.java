package org.gongkai.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.GongkaiConfig;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.secret.Passwords;

/**
 * Officials log in with the passwords of the store. Failures are counted; from the fifth each
 * brings a longer wait, 15 minutes at most. A one-time password opens nothing but the change of
 * password.
 */
@Singleton
public class OfficialLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  /** The role of everybody who may work at the desk. */
  public static final String OFFICIAL = "OFFICIAL";

  /** The role of somebody with a one-time password. */
  public static final String CHANGE_PASSWORD = "CHANGE_PASSWORD";

  static final String OFFICE = "office";
  static final String WHO = "official";

  private static final int FREE_FAILURES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final OfficeBook book;
  private final Passwords passwords;
  private final Clock clock;
  private final GongkaiConfig config;
  private final String nobody;

  OfficialLogin(OfficeBook book, Passwords passwords, Clock clock, GongkaiConfig config) {
    this.book = book;
    this.passwords = passwords;
    this.clock = clock;
    this.config = config;
    this.nobody = passwords.hash(passwords.oneTime());
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!config.desk().basic()) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return context.runBlocking(
        () ->
            identity(
                checked(request.getUsername(), new String(request.getPassword().getPassword()))));
  }

  /**
   * The login of an official who gave the right password.
   *
   * @throws AuthenticationFailedException when it is wrong, or tried again too soon
   */
  public OfficeBook.Login checked(String id, String password) {
    Optional<OfficeBook.Login> found = book.login(id);
    if (found.isEmpty()) {
      boolean _ = passwords.matches(password, nobody); // takes as long as a known name
      throw new AuthenticationFailedException();
    }
    OfficeBook.Login login = found.get();
    Instant now = clock.instant();
    if (login.notBefore() != null && now.isBefore(login.notBefore())) {
      throw new AuthenticationFailedException();
    }
    if (!passwords.matches(password, login.hash())) {
      book.loginFailed(login, now.plus(pause(login.failures() + 1)));
      throw new AuthenticationFailedException();
    }
    if (login.failures() > 0) {
      book.loginSucceeded(login);
    }
    return login;
  }

  /**
   * What the official may do now.
   *
   * @throws AuthenticationFailedException for an official who has left
   */
  SecurityIdentity identity(OfficeBook.Login login) {
    Office office = book.find(login.office()).orElseThrow(AuthenticationFailedException::new);
    Official official =
        office
            .official(login.official())
            .filter(Official::active)
            .orElseThrow(AuthenticationFailedException::new);
    Set<String> roles = official.roles().stream().map(Enum::name).collect(Collectors.toSet());
    roles.add(OFFICIAL);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(official.id()))
        .addRoles(login.oneTime() ? Set.of(CHANGE_PASSWORD) : roles)
        .addAttribute(OFFICE, office.code())
        .addAttribute(WHO, official)
        .build();
  }

  private static Duration pause(int failures) {
    if (failures < FREE_FAILURES) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 10));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }
}
