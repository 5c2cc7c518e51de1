package org.gongkai.web.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.GongkaiConfig;

/** The network address of the caller, for limits only. */
@Singleton
public class ClientAddress {

  private static final int LONGEST = 64;

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
      return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }
    return request.remoteAddress() == null
        ? "unknown"
        : network(request.remoteAddress().hostAddress());
  }

  /** Of IPv6 whoever has one address has all of its /64; what is no address stays as it is. */
  public static String network(String address) {
    try {
      String bare = address.replaceAll("^\\[|\\](:\\d+)?$|%.*$", "");
      byte[] bytes = InetAddress.ofLiteral(bare).getAddress();
      return bytes.length == 4
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8) + "/64";
    } catch (IllegalArgumentException | UnknownHostException e) {
      return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }
  }
}
