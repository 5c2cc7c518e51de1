package org.gongkai.web.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.office.OfficeBook;
import org.gongkai.secret.Passwords;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.DeskSessions;
import org.gongkai.web.FormToken;
import org.gongkai.web.LocalPath;
import org.gongkai.web.LoggedIn;
import org.gongkai.web.OfficialLogin;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/login}, {@code /desk/logout} and {@code /desk/password}: sessions begin and end
 * here.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class LoginPage {

  private static final Pattern DESK = Pattern.compile("/desk(?:[/?].*)?");
  private static final String WRONG =
      "登录名或密码不正确，请核对后重新填写。连续输错五次以后，每次须等一段时间（最长15分钟）才能再试；等待的时候，密码正确也不能登录。";
  private static final String STALE = "页面打开得太久，请再登录一次。";

  private final OfficialLogin logins;
  private final DeskSessions sessions;
  private final SessionSealing sealing;
  private final LoggedIn loggedIn;
  private final OfficeBook book;
  private final Passwords passwords;
  private final FormToken tokens;
  private final Gate gate;
  private final Clock clock;
  private final Template password;

  LoginPage(
      OfficialLogin logins,
      DeskSessions sessions,
      SessionSealing sealing,
      LoggedIn loggedIn,
      OfficeBook book,
      Passwords passwords,
      FormToken tokens,
      Gate gate,
      Clock clock,
      @Location("desk/password.html") Template password) {
    this.logins = logins;
    this.sessions = sessions;
    this.sealing = sealing;
    this.loggedIn = loggedIn;
    this.book = book;
    this.passwords = passwords;
    this.tokens = tokens;
    this.gate = gate;
    this.clock = clock;
    this.password = password;
  }

  @GET
  @Path("login")
  public Response login(@QueryParam("next") @Nullable String next) {
    return gate.loginPageWith(200, new Gate.Login("", ours(next), ""), null);
  }

  @POST
  @Path("login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response login(
      @FormParam("name") @Nullable String name,
      @FormParam("password") @Nullable String secret,
      @FormParam("next") @Nullable String next,
      @FormParam("carried") @Nullable String carried,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    String id = Optional.ofNullable(Clean.halfWidth(name)).orElse("");
    String kept = carried == null ? "" : carried;
    if (!tokens.isFresh(token, FormToken.PUBLIC)) {
      return gate.loginPageWith(422, new Gate.Login(id, ours(next), kept), STALE);
    }
    try {
      OfficeBook.Login login = logins.checked(id, secret == null ? "" : secret);
      return Response.fromResponse(begun(login, ours(next), kept))
          .cookie(sessions.begin(login))
          .build();
    } catch (AuthenticationFailedException e) {
      return gate.loginPageWith(422, new Gate.Login(id, ours(next), kept), WRONG);
    }
  }

  private Response begun(OfficeBook.Login login, String next, String kept) {
    if (login.oneTime()) {
      return Response.seeOther(URI.create("/desk/password")).build();
    }
    Optional<Carried> form =
        Carried.open(kept, sealing).filter(c -> tokens.isFresh(c.token(), login.official()));
    if (form.isPresent()) {
      return gate.askAgain(200, form.get(), tokens.issue(login.official()));
    }
    return Response.seeOther(URI.create(kept.isEmpty() ? next : "/desk")).build();
  }

  /** The path if it is one of the desk's, else the desk. */
  private static String ours(@Nullable String path) {
    return LocalPath.of(path).filter(DESK.asMatchPredicate()).orElse("/desk");
  }

  /** Ends this session and all others of the official. */
  @POST
  @Path("logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logout(@FormParam(FormToken.FIELD) @Nullable String token) {
    loggedIn
        .name()
        .filter(id -> tokens.isFresh(token, id))
        .ifPresent(id -> book.endSessions(id, clock.instant()));
    return Response.seeOther(URI.create("/desk/login")).cookie(sessions.end()).build();
  }

  @GET
  @Path("password")
  public Response password() {
    return loggedIn.name().isPresent()
        ? passwordPage(200, null)
        : Response.seeOther(URI.create("/desk/login")).build();
  }

  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response password(
      @FormParam("current") @Nullable String current,
      @FormParam("password") @Nullable String secret,
      @FormParam("again") @Nullable String again,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    String id = loggedIn.name().orElse(null);
    if (id == null) {
      return Response.seeOther(URI.create("/desk/login")).build();
    }
    String wrong = wrong(id, current, secret, again);
    if (!tokens.isFresh(token, id)) {
      wrong = "页面打开得太久，密码尚未修改，请再填写一次。";
    }
    if (wrong != null) {
      return passwordPage(422, wrong);
    }
    book.changePassword(id, passwords.hash(String.valueOf(secret)));
    return Response.seeOther(URI.create("/desk?done=password"))
        .cookie(sessions.begin(book.login(id).orElseThrow()))
        .build();
  }

  /** A one-time password was given a moment ago; others are asked for once more. */
  private @Nullable String wrong(
      String id, @Nullable String current, @Nullable String secret, @Nullable String again) {
    int length = secret == null ? 0 : secret.codePointCount(0, secret.length());
    if (length < 12 || length > 128) {
      return "新密码须为12至128个字符。可以用一句您记得住的话，不必有数字和符号。";
    }
    if (!String.valueOf(secret).equals(again)) {
      return "两次填写的新密码不一样，请重新填写。";
    }
    if (loggedIn.mustChangePassword()) {
      return null;
    }
    try {
      OfficeBook.Login _ = logins.checked(id, current == null ? "" : current);
      return null;
    } catch (AuthenticationFailedException e) {
      return "现在的密码不正确，请重新填写。";
    }
  }

  private Response passwordPage(int status, @Nullable String error) {
    String id = loggedIn.name().orElse("");
    String html =
        password
            .data("error", error)
            .data("oneTime", loggedIn.mustChangePassword())
            .data("name", id)
            .data("token", tokens.issue(id))
            .render();
    return Response.status(status).entity(html).build();
  }
}
