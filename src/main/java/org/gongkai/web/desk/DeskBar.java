package org.gongkai.web.desk;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.session.LoggedIn;

/** What the layout of the desk's pages asks for: {@code inject:desk} in the templates. */
@Named("desk")
@Singleton
public class DeskBar {

  private final LoggedIn loggedIn;
  private final FormToken tokens;
  private final CurrentVertxRequest current;

  DeskBar(LoggedIn loggedIn, FormToken tokens, CurrentVertxRequest current) {
    this.loggedIn = loggedIn;
    this.tokens = tokens;
    this.current = current;
  }

  /** Whether somebody is logged in who supervises and may read no request. */
  public boolean supervises() {
    return !in() && loggedIn.supervisor().isPresent();
  }

  /** Whether an official is logged in. */
  public boolean in() {
    return loggedIn.find().isPresent();
  }

  /** Whether the queues lack the requests from before an update, until {@code REBUILD} has run. */
  public boolean unfinished() {
    return loggedIn.find().filter(me -> !me.known().laidOut()).isPresent();
  }

  /** The official's name. */
  public String name() {
    return official().map(Official::name).orElse("");
  }

  /** The official's login name. */
  public String id() {
    return official().map(Official::id).orElse("");
  }

  /** Whether a form is shown once more, since the session ended before it was sent. */
  public boolean again() {
    return current.getCurrent().get(Gate.AGAIN) != null;
  }

  /** Whether the page is the answer to a form, which it may show with what was typed. */
  public boolean posted() {
    return current.getCurrent().request().method().equals(HttpMethod.POST);
  }

  public boolean clerk() {
    return is(Role.CLERK);
  }

  public boolean admin() {
    return is(Role.ADMIN);
  }

  /** A fresh token for a form of the official's. */
  public String token() {
    return tokens.issue(loggedIn.name().orElse(FormToken.PUBLIC));
  }

  private boolean is(Role role) {
    return official().filter(o -> o.is(role)).isPresent();
  }

  private Optional<Official> official() {
    return loggedIn.find().or(loggedIn::supervisor).map(LoggedIn.OfOffice::official);
  }
}
