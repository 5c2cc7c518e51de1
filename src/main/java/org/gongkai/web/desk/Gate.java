package org.gongkai.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.office.Role;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.session.DeskSessions;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * The way in to the desk's pages. Who has no session is shown the login, and a form that came with
 * an ended session goes with it; a form without a fresh token is shown once more before it is
 * taken.
 */
@Singleton
public class Gate {

  /** Goes sealed through the login page and back. */
  private static final int MOST_CARRIED = 150_000;

  /** The same where nothing tells whose form it was. */
  private static final int MOST_OF_NOBODY = 60_000;

  public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** In a form: show it with what was typed, do nothing. In the request: it is so shown. */
  public static final String AGAIN = "again";

  private final LoggedIn loggedIn;
  private final DeskSessions sessions;
  private final SessionSealing sealing;
  private final FormToken tokens;
  private final CurrentVertxRequest current;

  Gate(
      LoggedIn loggedIn,
      DeskSessions sessions,
      SessionSealing sealing,
      FormToken tokens,
      CurrentVertxRequest current) {
    this.loggedIn = loggedIn;
    this.sessions = sessions;
    this.sealing = sealing;
    this.tokens = tokens;
    this.current = current;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LoginForm(
      String name, String next, String carried, @Nullable String said, @Nullable String error)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Again(Carried carried, String token) implements TemplateInstance {}

  /**
   * The official who looks at a page; any of the roles, or any official when none is named.
   *
   * @throws Detour to the login
   * @throws ForbiddenException without the role
   */
  public LoggedIn.OfOffice enter(Role... roles) {
    if (loggedIn.mustChangePassword()) {
      throw new Detour(Response.seeOther(URI.create("/desk/password")).build());
    }
    LoggedIn.OfOffice me = official();
    if (me == null) {
      String next = URLEncoder.encode(request().uri(), StandardCharsets.UTF_8);
      throw new Detour(Response.seeOther(URI.create("/desk/login?next=" + next)).build());
    }
    return allowed(me, roles);
  }

  /**
   * The official who presses a button.
   *
   * @throws Detour to the login, or to the page that asks once more
   * @throws ForbiddenException without the role
   */
  public LoggedIn.OfOffice enter(MultivaluedMap<String, String> form, Role... roles) {
    return enter(form, false, roles);
  }

  /**
   * The official who sends a form that was filled in. Its page shows it once more when {@link
   * #isShownAgain}.
   *
   * @throws Detour to the login, or to the page that leads back to the form
   * @throws ForbiddenException without the role
   */
  public LoggedIn.OfOffice take(MultivaluedMap<String, String> form, Role... roles) {
    LoggedIn.OfOffice me = enter(form, true, roles);
    if (isShownAgain(form)) {
      current.getCurrent().put(AGAIN, true);
    }
    return me;
  }

  /**
   * The official who sends a file.
   *
   * @param back the page to go back to after a login
   * @throws Detour to the login, which says that the file was not taken
   */
  public LoggedIn.OfOffice upload(String back) {
    if (official() == null && !loggedIn.mustChangePassword()) {
      throw new Detour(
          loginPage(401, new Login(overtakenOfficial(), back, ""), "登录已过期，文件没有上传。登录以后请再选一次文件。"));
    }
    return enter();
  }

  /** Whether the form is only to be shown with what was typed: the session had ended meanwhile. */
  public static boolean isShownAgain(MultivaluedMap<String, String> form) {
    return form.getFirst(AGAIN) != null;
  }

  private LoggedIn.OfOffice enter(
      MultivaluedMap<String, String> form, boolean filled, Role... roles) {
    if (loggedIn.mustChangePassword()) {
      throw new Detour(Response.seeOther(URI.create("/desk/password")).build());
    }
    LoggedIn.OfOffice me = official();
    if (me == null) {
      throw new Detour(overtaken(form, filled));
    }
    allowed(me, roles);
    String id = me.official().id();
    if (!tokens.isFresh(form.getFirst(FormToken.FIELD), id)) {
      var carried = new Carried(request().path(), Carried.copy(form), filled);
      throw new Detour(askAgain(200, carried, tokens.issue(id)));
    }
    return me;
  }

  /**
   * Who is logged in, or null.
   *
   * @throws ForbiddenException for who supervises and may read no request
   */
  private LoggedIn.@Nullable OfOffice official() {
    LoggedIn.OfOffice me = loggedIn.find().orElse(null);
    if (me == null && loggedIn.supervisor().isPresent()) {
      throw new ForbiddenException();
    }
    return me;
  }

  private static LoggedIn.OfOffice allowed(LoggedIn.OfOffice me, Role... roles) {
    if (roles.length > 0 && Stream.of(roles).noneMatch(me.official()::is)) {
      throw new ForbiddenException();
    }
    return me;
  }

  /** The login page with the form in it, sealed. */
  private Response overtaken(MultivaluedMap<String, String> form, boolean filled) {
    String official = overtakenOfficial();
    boolean known = tokens.isOf(form.getFirst(FormToken.FIELD), official);
    if (characters(form) > (known ? MOST_CARRIED : MOST_OF_NOBODY)) {
      return loginPage(
          401, new Login(official, "/desk", ""), "登录已过期，内容较多，没有提交。请用浏览器的“后退”回到表单复制填写的内容，登录以后再提交。");
    }
    String sealed = new Carried(request().path(), Carried.copy(form), filled).sealed(sealing);
    return loginPage(401, new Login(official, "/desk", sealed), null);
  }

  private static int characters(MultivaluedMap<String, String> form) {
    return form.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  /** Whose session it was that has ended, or nothing. */
  private String overtakenOfficial() {
    Cookie cookie = request().getCookie(sessions.cookieName());
    return sessions.officialOf(cookie == null ? null : cookie.getValue()).orElse("");
  }

  /**
   * What the login page carries.
   *
   * @param name the login name as far as it is known
   * @param next where to go then
   * @param carried a form that goes with it, sealed, or empty
   */
  record Login(String name, String next, String carried) {}

  /** The login page with what happened before, or null. */
  private Response loginPage(int status, Login login, @Nullable String said) {
    return loginPage(status, login, said, null);
  }

  /** The login page with what was wrong, or null. */
  Response loginPageWith(int status, Login login, @Nullable String error) {
    return loginPage(status, login, null, error);
  }

  private Response loginPage(
      int status, Login about, @Nullable String said, @Nullable String error) {
    String html = new LoginForm(about.name, about.next, about.carried, said, error).render();
    return Response.status(status).type(HTML).entity(html).build();
  }

  /** Leads back to a form that was not taken, with all that was typed. */
  Response askAgain(int status, Carried carried, String token) {
    String html = new Again(carried, token).render();
    return Response.status(status).type(HTML).entity(html).build();
  }

  private HttpServerRequest request() {
    return current.getCurrent().request();
  }
}
