package org.gongkai.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.gongkai.GongkaiConfig;

/** The network address of the caller, for limits only. */
@Singleton
public class ClientAddress {

  private final GongkaiConfig config;

  ClientAddress(GongkaiConfig config) {
    this.config = config;
  }

  /** The peer, or what the gateway in front says it is. */
  public String of(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    if (config.clientAddress() == GongkaiConfig.ClientAddress.FORWARDED && forwarded != null) {
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
  }
}
