package org.gongkai.web.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.office.OfficeBook;
import org.gongkai.secret.Passwords;
import org.gongkai.web.Body;
import org.gongkai.web.OfficialLogin;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/password}: an official sets a new password; with a one-time one nothing else
 * works.
 */
@Path("/api/desk/password")
@RolesAllowed({OfficialLogin.OFFICIAL, OfficialLogin.CHANGE_PASSWORD})
public class PasswordApi {

  private final OfficeBook book;
  private final Passwords passwords;
  private final SecurityIdentity identity;

  PasswordApi(OfficeBook book, Passwords passwords, SecurityIdentity identity) {
    this.book = book;
    this.passwords = passwords;
    this.identity = identity;
  }

  /** The new password, 12 to 128 characters, no other rule. */
  record Change(@Nullable String password) {}

  @POST
  public Response change(byte[] body) {
    String password = Body.read(body, Change.class).password();
    var problems = new Problems();
    problems.required("password", "新密码", password);
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    if (password != null && (length < 12 || length > 128)) {
      problems.add("password", Code.LENGTH, "新密码须为12至128个字符");
    }
    problems.orRefuse();
    if (password != null) {
      book.changePassword(identity.getPrincipal().getName(), passwords.hash(password));
    }
    return Response.noContent().build();
  }
}
