package org.gongkai.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
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
    List<String> forwarded = request.headers().getAll("X-Forwarded-For");
    if (config.clientAddress() == GongkaiConfig.ClientAddress.FORWARDED && !forwarded.isEmpty()) {
      // the gateway puts the peer last, also where the caller sent a header of the same name
      String last = forwarded.getLast();
      return last.substring(last.lastIndexOf(',') + 1).strip();
    }
    return request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
  }
}
