package org.gongkai.store.blob;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The three calls of S3's REST interface that are used (PutObject, GetObject, DeleteObject), as its
 * documentation describes them, on a port of this machine. It keeps what was put and writes down
 * what it was asked; signatures it only looks for, it cannot check them.
 */
final class S3Double implements AutoCloseable {

  record Asked(
      String method, String path, Map<String, String> query, Map<String, String> headers) {}

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  final List<Asked> asked = new ArrayList<>();
  private final HttpServer server;

  S3Double() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    var headers = new LinkedHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, v) -> headers.put(name.toLowerCase(), v.getFirst()));
    String path = exchange.getRequestURI().getPath();
    asked.add(new Asked(exchange.getRequestMethod(), path, query, headers));
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!headers.containsKey("authorization") && !query.containsKey("X-Amz-Signature")) {
      send(exchange, 403, error("AccessDenied"));
      return;
    }
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, isChunked(headers) ? unchunked(body) : body);
        exchange.getResponseHeaders().add("ETag", "\"0\"");
        send(exchange, 200, new byte[0]);
      }
      case "GET" -> get(exchange, path, query);
      case "DELETE" -> {
        objects.remove(path);
        send(exchange, 204, new byte[0]);
      }
      default -> send(exchange, 405, error("MethodNotAllowed"));
    }
  }

  private void get(HttpExchange exchange, String path, Map<String, String> query)
      throws IOException {
    byte[] object = objects.get(path);
    if (object == null) {
      send(exchange, 404, error("NoSuchKey"));
      return;
    }
    for (String name : List.of("content-disposition", "content-type", "cache-control")) {
      if (query.containsKey("response-" + name)) {
        exchange.getResponseHeaders().add(name, query.get("response-" + name));
      }
    }
    send(exchange, 200, object);
  }

  private static boolean isChunked(Map<String, String> headers) {
    return headers.getOrDefault("content-encoding", "").contains("aws-chunked");
  }

  /** The SDK's chunks: a line with the length in hexadecimal digits, then the bytes; 0 ends. */
  private static byte[] unchunked(byte[] body) {
    var out = new java.io.ByteArrayOutputStream();
    int at = 0;
    while (true) {
      int end = at;
      while (body[end] != '\r') {
        end++;
      }
      String line = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
      int length = Integer.parseInt(line.split(";")[0], 16);
      if (length == 0) {
        return out.toByteArray();
      }
      out.write(body, end + 2, length);
      at = end + 2 + length + 2;
    }
  }

  private static Map<String, String> query(String raw) {
    var query = new LinkedHashMap<String, String>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static byte[] error(String code) {
    return "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
        .formatted(code, code)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
