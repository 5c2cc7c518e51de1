package org.gongkai.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.office.Audit;
import org.gongkai.office.LoginBook;
import org.gongkai.secret.Passwords;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.RetryAfter;
import org.gongkai.web.look.LocalPath;
import org.gongkai.web.session.DeskSessions;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.LoginGuard;
import org.gongkai.web.session.OfficialLogin;
import org.gongkai.web.session.TooSoon;
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
  private final LoginGuard guard;
  private final Audit audit;
  private final DeskSessions sessions;
  private final SessionSealing sealing;
  private final LoggedIn loggedIn;
  private final LoginBook book;
  private final Passwords passwords;
  private final FormToken tokens;
  private final Gate gate;
  private final Clock clock;

  LoginPage(
      OfficialLogin logins,
      LoginGuard guard,
      Audit audit,
      DeskSessions sessions,
      SessionSealing sealing,
      LoggedIn loggedIn,
      LoginBook book,
      Passwords passwords,
      FormToken tokens,
      Gate gate,
      Clock clock) {
    this.logins = logins;
    this.guard = guard;
    this.audit = audit;
    this.sessions = sessions;
    this.sealing = sealing;
    this.loggedIn = loggedIn;
    this.book = book;
    this.passwords = passwords;
    this.tokens = tokens;
    this.gate = gate;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Password(@Nullable String error, boolean oneTime, String name, String token)
      implements TemplateInstance {}

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
      @FormParam(FormToken.FIELD) @Nullable String token,
      HttpServerRequest request) {
    String id = Optional.ofNullable(Clean.halfWidth(name)).orElse("");
    String kept = carried == null ? "" : carried;
    if (!tokens.isFresh(token, FormToken.PUBLIC)) {
      return gate.loginPageWith(422, new Gate.Login(id, ours(next), kept), STALE);
    }
    return checked(id, secret, guard.from(request))
        .page(
            login ->
                Response.fromResponse(begun(login, ours(next), kept))
                    .cookie(sessions.begin(login), guard.known(login.official()))
                    .build(),
            (status, wrong) ->
                gate.loginPageWith(
                    status, new Gate.Login(id, ours(next), kept), wrong.getFirst().message()));
  }

  /** The login, or why not: wrong, too soon after wrong ones, or too many at once. */
  private Outcome<LoginBook.Login> checked(
      String id, @Nullable String secret, LoginGuard.From from) {
    try {
      return Outcome.of(() -> logins.checked(id, secret == null ? "" : secret, from));
    } catch (Passwords.Crowded e) {
      return Outcome.whole(429, e.getMessage());
    } catch (TooSoon e) {
      RetryAfter.in(e.retryAfter());
      return Outcome.whole(422, tooSoon(e));
    } catch (AuthenticationFailedException e) {
      return Outcome.whole(422, WRONG);
    }
  }

  private static String tooSoon(TooSoon e) {
    long minutes = e.retryAfter().toMinutes();
    String wait =
        minutes < 1 ? Math.max(1, e.retryAfter().toSeconds()) + "秒" : (minutes + 1) + "分钟";
    return "密码连续输错的次数较多，这一次没有核对。请" + wait + "后再试；忘记密码的，请找管理员重设。";
  }

  private Response begun(LoginBook.Login login, String next, String kept) {
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
  public Response logout(
      @FormParam(FormToken.FIELD) @Nullable String token, HttpServerRequest request) {
    loggedIn
        .name()
        .filter(id -> tokens.isFresh(token, id))
        .ifPresent(
            id -> {
              book.endSessions(id, clock.instant());
              note(id, Audit.What.LOGOUT, guard.from(request));
            });
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
      @FormParam(FormToken.FIELD) @Nullable String token,
      HttpServerRequest request) {
    String id = loggedIn.name().orElse(null);
    if (id == null) {
      return Response.seeOther(URI.create("/desk/login")).build();
    }
    if (!tokens.isFresh(token, id)) {
      return passwordPage(422, "页面打开得太久，密码尚未修改，请再填写一次。");
    }
    String unfit = unfit(secret, again);
    if (unfit != null) {
      return passwordPage(422, unfit);
    }
    LoginGuard.From from = guard.from(request);
    Optional<LoginBook.Login> login = given(id, current, from);
    if (login.isEmpty()) {
      return passwordPage(422, "现在的密码不正确，请重新填写。连续输错五次以后，每次须等一段时间才能再试。");
    }
    Optional<LoginBook.Login> changed =
        book.changePassword(
            login.get(), passwords.hash(Objects.requireNonNull(secret, "fit, or told why not")));
    if (changed.isEmpty()) {
      return passwordPage(422, "密码刚刚被管理员重设或在别处修改过，这一次没有修改。请用新的密码重新登录。");
    }
    note(id, Audit.What.PASSWORD_CHANGED, from);
    return Response.seeOther(URI.create("/desk?done=password"))
        .cookie(sessions.begin(changed.get()), guard.known(id))
        .build();
  }

  private void note(String id, Audit.What what, LoginGuard.From from) {
    book.login(id)
        .ifPresent(login -> audit.note(login.office(), what, id, from.address(), Audit.NOBODY));
  }

  private static @Nullable String unfit(@Nullable String secret, @Nullable String again) {
    int length = secret == null ? 0 : secret.codePointCount(0, secret.length());
    if (secret == null || length < 12 || length > 128) {
      return "新密码须为12至128个字符。可以用一句您记得住的话，不必有数字和符号。";
    }
    return secret.equals(again) ? null : "两次填写的新密码不一样，请重新填写。";
  }

  /**
   * The login whose password was given: a one-time one a moment ago, others are asked for once
   * more; empty when it is wrong.
   */
  private Optional<LoginBook.Login> given(
      String id, @Nullable String current, LoginGuard.From from) {
    if (loggedIn.mustChangePassword()) {
      return book.login(id).filter(LoginBook.Login::oneTime);
    }
    try {
      return Optional.of(logins.checked(id, current == null ? "" : current, from));
    } catch (AuthenticationFailedException | TooSoon e) {
      return Optional.empty();
    }
  }

  private Response passwordPage(int status, @Nullable String error) {
    String id = loggedIn.name().orElse("");
    String html = new Password(error, loggedIn.mustChangePassword(), id, tokens.issue(id)).render();
    return Response.status(status).entity(html).build();
  }
}
