package org.gongkai.web.desk.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.office.Audit;
import org.gongkai.office.LoginBook;
import org.gongkai.office.OfficeBook;
import org.gongkai.secret.Passwords;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.LoginGuard;
import org.gongkai.web.session.OfficialLogin;
import org.gongkai.web.session.TooSoon;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/password}: an official sets a new password; with a one-time one nothing else
 * works.
 */
@Path("/api/desk/password")
@RolesAllowed({OfficialLogin.OFFICIAL, OfficialLogin.CHANGE_PASSWORD})
public class PasswordApi {

  private final LoginBook book;
  private final Passwords passwords;
  private final OfficialLogin logins;
  private final LoginGuard guard;
  private final Audit audit;
  private final LoggedIn loggedIn;
  private final SecurityIdentity identity;

  PasswordApi(
      LoginBook book,
      Passwords passwords,
      OfficialLogin logins,
      LoginGuard guard,
      Audit audit,
      LoggedIn loggedIn,
      SecurityIdentity identity) {
    this.book = book;
    this.passwords = passwords;
    this.logins = logins;
    this.guard = guard;
    this.audit = audit;
    this.loggedIn = loggedIn;
    this.identity = identity;
  }

  /**
   * @param current the password that holds; not asked for after a login with a one-time one
   * @param password the new one, 12 to 128 characters, no other rule
   */
  record Change(@Nullable String current, @Nullable String password) {}

  @POST
  public Response change(byte[] body, HttpServerRequest request) {
    Change change = Body.read(body, Change.class);
    var problems = new Problems();
    String password = problems.required("password", "新密码", change.password());
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    if (password != null && (length < 12 || length > 128)) {
      problems.add("password", Code.LENGTH, "新密码须为12至128个字符");
    }
    boolean asked = !loggedIn.mustChangePassword();
    if (asked) {
      String _ = problems.required("current", "现在的密码", change.current());
    }
    problems.orRefuse();
    String id = identity.getPrincipal().getName();
    LoginGuard.From from = guard.from(request);
    LoginBook.Login login =
        asked ? checked(problems, id, change, from) : book.login(id).orElseThrow();
    if (password == null || book.changePassword(login, passwords.hash(password)).isEmpty()) {
      throw new OfficeBook.Changed();
    }
    audit.note(login.office(), Audit.What.PASSWORD_CHANGED, id, from.address(), Audit.NOBODY);
    return Response.noContent().build();
  }

  private LoginBook.Login checked(
      Problems problems, String id, Change change, LoginGuard.From from) {
    try {
      return logins.checked(
          id, Objects.requireNonNull(change.current(), "required, or refused"), from);
    } catch (AuthenticationFailedException | TooSoon e) {
      problems.add("current", Code.NOT_ALLOWED, "现在的密码不正确，请核对后重新填写；连续输错五次以后须等一段时间");
      problems.orRefuse();
      throw e;
    }
  }
}
