package org.gongkai.web.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.gongkai.GongkaiConfig;
import org.gongkai.office.Audit;
import org.gongkai.office.LoginBook;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.secret.Passwords;

/**
 * Officials log in with the passwords of the store. Guesses are counted by {@link LoginGuard}; from
 * the fifth each brings a longer wait, 15 minutes at most. A one-time password opens nothing but
 * the change of password.
 */
@Singleton
public class OfficialLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  /** The role of everybody who may work at the desk. */
  public static final String OFFICIAL = "OFFICIAL";

  /** The role of somebody with a one-time password. */
  public static final String CHANGE_PASSWORD = "CHANGE_PASSWORD";

  static final String OFFICE = "office";
  static final String WHO = "official";

  /** No login name is longer. */
  private static final int LONGEST_NAME = 64;

  private final OfficeBook book;
  private final LoginBook stored;
  private final Passwords passwords;
  private final LoginGuard guard;
  private final VerifiedCredentials verified;
  private final Audit audit;
  private final GongkaiConfig config;
  private final String nobody;
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  OfficialLogin(
      OfficeBook book,
      LoginBook stored,
      Passwords passwords,
      LoginGuard guard,
      VerifiedCredentials verified,
      Audit audit,
      GongkaiConfig config) {
    this.book = book;
    this.stored = stored;
    this.passwords = passwords;
    this.guard = guard;
    this.verified = verified;
    this.audit = audit;
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
    RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
    LoginGuard.From from = guard.from(routing.request());
    String password = new String(request.getPassword().getPassword());
    return context.runBlocking(() -> identity(basic(request.getUsername(), password, from)));
  }

  private LoginBook.Login basic(String id, String password, LoginGuard.From from) {
    Optional<LoginBook.Login> known = login(id).filter(login -> verified.has(login, password));
    if (known.isPresent()) {
      return known.get();
    }
    // calls that begin at once wait for the first of them, and do not count as guesses; those of
    // another address do not wait, whoever guesses there
    String caller = id + "|" + from.address();
    ReentrantLock turn = turns.computeIfAbsent(caller, _ -> new ReentrantLock(true));
    turn.lock();
    try {
      Optional<LoginBook.Login> meanwhile =
          login(id).filter(login -> verified.has(login, password));
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      LoginBook.Login login = checked(id, password, from);
      verified.add(login, password);
      return login;
    } catch (TooSoon e) {
      throw new AuthenticationFailedException(e);
    } finally {
      turn.unlock();
      if (!turn.hasQueuedThreads()) {
        turns.remove(caller, turn);
      }
    }
  }

  private Optional<LoginBook.Login> login(String id) {
    return id.isEmpty() || id.length() > LONGEST_NAME ? Optional.empty() : stored.login(id);
  }

  /**
   * The login of an official who gave the right password. Whether the name is known makes no
   * difference to how long it takes and what is answered.
   *
   * @throws TooSoon when too many were wrong before; this one was not looked at
   * @throws AuthenticationFailedException when it is wrong
   */
  public LoginBook.Login checked(String id, String password, LoginGuard.From from) {
    Optional<LoginBook.Login> found = login(id);
    Duration wait = guard.count(id, from);
    if (!wait.isZero()) {
      found.ifPresent(login -> note(login, Audit.What.LOGIN_WAITS, from));
      throw new TooSoon(wait);
    }
    boolean right = passwords.matches(password, found.map(LoginBook.Login::hash).orElse(nobody));
    if (found.isEmpty() || !right) {
      found.ifPresent(login -> note(login, Audit.What.LOGIN_FAILED, from));
      throw new AuthenticationFailedException();
    }
    guard.right(id, from);
    note(found.get(), Audit.What.LOGIN, from);
    return found.get();
  }

  private void note(LoginBook.Login login, Audit.What what, LoginGuard.From from) {
    audit.note(login.office(), what, login.official(), from.address(), Audit.NOBODY);
  }

  /**
   * What the official may do now.
   *
   * @throws AuthenticationFailedException for an official who has left
   */
  SecurityIdentity identity(LoginBook.Login login) {
    OfficeBook.Known office =
        book.known(login.office()).orElseThrow(AuthenticationFailedException::new);
    Official official =
        office
            .office()
            .official(login.official())
            .filter(Official::active)
            .orElseThrow(AuthenticationFailedException::new);
    Set<String> roles = official.roles().stream().map(Enum::name).collect(Collectors.toSet());
    if (official.isActingHead()) {
      roles.add(Role.HEAD.name());
    }
    if (official.readsRequests()) {
      roles.add(OFFICIAL);
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(official.id()))
        .addRoles(login.oneTime() ? Set.of(CHANGE_PASSWORD) : roles)
        .addAttribute(OFFICE, office)
        .addAttribute(WHO, official)
        .build();
  }
}
