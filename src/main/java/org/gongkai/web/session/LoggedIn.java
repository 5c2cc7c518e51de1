package org.gongkai.web.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** The official who is logged in. */
@Singleton
public class LoggedIn {

  private final SecurityIdentity identity;

  LoggedIn(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The official and the office, or empty without a login and for who may read no request. */
  public Optional<OfOffice> find() {
    return with(OfficialLogin.OFFICIAL);
  }

  /** The same of who has that role, whatever else they may. */
  public Optional<OfOffice> supervisor() {
    return with(Role.SUPERVISOR.name());
  }

  private Optional<OfOffice> with(String role) {
    if (identity.isAnonymous() || !identity.hasRole(role)) {
      return Optional.empty();
    }
    OfficeBook.Known office = identity.getAttribute(OfficialLogin.OFFICE);
    Official official = identity.getAttribute(OfficialLogin.WHO);
    return Optional.of(
        new OfOffice(Objects.requireNonNull(office), Objects.requireNonNull(official)));
  }

  /** Whether the login was with a one-time password, which opens the change of password alone. */
  public boolean mustChangePassword() {
    return !identity.isAnonymous() && identity.hasRole(OfficialLogin.CHANGE_PASSWORD);
  }

  /** The login name, or empty without a login. */
  public Optional<String> name() {
    return identity.isAnonymous()
        ? Optional.empty()
        : Optional.of(identity.getPrincipal().getName());
  }

  /** The official where a login is demanded already. */
  public OfOffice get() {
    return find().orElseThrow(io.quarkus.security.UnauthorizedException::new);
  }

  /**
   * An official and the own office, both as this call read them.
   *
   * @param known the office
   */
  public record OfOffice(OfficeBook.Known known, Official official) {

    /** The office's code. */
    public OfficeCode office() {
      return known.office().code();
    }

    /** The office with its officials. */
    public Office organ() {
      return known.office();
    }
  }
}
