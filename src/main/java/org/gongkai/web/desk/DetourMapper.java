package org.gongkai.web.desk;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a {@link Detour}. */
public class DetourMapper {

  @ServerExceptionMapper
  Response detour(Detour detour) {
    return detour.response();
  }
}
