package org.gongkai.web.look;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.web.form.FormToken;
import org.jspecify.annotations.Nullable;

/** What the layout of every page asks for: {@code inject:page} in the templates. */
@Named("page")
@Singleton
public class PageView {

  private final CurrentVertxRequest current;
  private final KeptOffices kept;
  private final FormToken tokens;
  private final Assets assets;

  PageView(CurrentVertxRequest current, KeptOffices kept, FormToken tokens, Assets assets) {
    this.current = current;
    this.kept = kept;
    this.tokens = tokens;
    this.assets = assets;
  }

  /** How this page is shown: what the cookie says, or what has just been chosen. */
  public Display display() {
    RoutingContext context = context();
    if (context == null) {
      return Display.STANDARD;
    }
    Display chosen = context.get(Display.COOKIE);
    if (chosen != null) {
      return chosen;
    }
    Cookie cookie = context.request().getCookie(Display.COOKIE);
    return Display.of(cookie == null ? null : cookie.getValue());
  }

  /** Shows this page so, before the cookie comes back. */
  public void show(Display display) {
    RoutingContext context = context();
    if (context != null) {
      context.put(Display.COOKIE, display);
    }
  }

  /** Where the display switch leads back to. */
  public String back() {
    RoutingContext context = context();
    if (context == null) {
      return "/";
    }
    boolean get = context.request().method().equals(HttpMethod.GET);
    return LocalPath.of(get ? context.request().uri() : context.request().path()).orElse("/");
  }

  /** The page's path. */
  public String path() {
    RoutingContext context = context();
    return context == null ? "" : context.request().path();
  }

  /** Whether the page is below that path; for the mark in the navigation. */
  public boolean at(String path) {
    RoutingContext context = context();
    return context != null && context.request().path().startsWith(path);
  }

  /** The address of a style, script or picture. */
  public String asset(String name) {
    return assets.href(name);
  }

  /** A fresh token for a form of a page without a login. */
  public String token() {
    return tokens.issue(FormToken.PUBLIC);
  }

  /** The one office of the deployment, or null when there are several or none. */
  public @Nullable Office office() {
    List<Office> all = kept.orNone();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** Whether there are several offices. */
  public boolean several() {
    return kept.orNone().size() > 1;
  }

  private @Nullable RoutingContext context() {
    try {
      return current.getCurrent();
    } catch (ContextNotActiveException e) {
      return null;
    }
  }
}
