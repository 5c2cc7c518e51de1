package org.gongkai.web.desk;

import jakarta.ws.rs.core.Response;

/** Something else is answered than was asked for: the login, or a page that asks once more. */
public final class Detour extends RuntimeException {

  private final transient Response response;

  public Detour(Response response) {
    super("detour", null, false, false);
    this.response = response;
  }

  Response response() {
    return response;
  }
}
