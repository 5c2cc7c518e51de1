package org.gongkai.web.look;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.file.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and pictures at addresses that name their content ({@code
 * /assets/<hash>/style.css}): kept for ever, compressed once. The hash of another build gets what
 * there is now, which is not kept. At their plain addresses they stay too.
 */
@Singleton
public class Assets {

  private static final String PATH = "/assets/";
  private static final int TAG = 16;
  private static final Map<String, String> SOURCES =
      Map.of(
          "style.css", "style.css",
          "desk.css", "desk.css",
          "page.js", "page.js",
          "desk.js", "desk.js",
          "charts.js", "charts.js",
          "icon.svg", "icon.svg",
          "echarts.js", "webjars/echarts/5.3.1/dist/echarts.common.min.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  /** Not {@code gzip;q=0}. */
  private static final Pattern GZIP =
      Pattern.compile(
          "(?:^|[,\\s])gzip\\s*(?:;\\s*q=(?:1(?:\\.0*)?|0?\\.\\d*[1-9]\\d*)\\s*)?(?:,|$)");

  private final Map<String, Asset> all;
  private final boolean compressed;

  /** What is sent. */
  private record Asset(String href, String hash, String type, Buffer plain, Buffer gzip) {}

  /**
   * @param lambda there answers of text go through a gateway as text, which compresses by itself
   */
  @Inject
  Assets(@ConfigProperty(name = "aws.lambda.runtime.api") Optional<String> lambda) {
    this.compressed = lambda.isEmpty();
    this.all =
        SOURCES.keySet().stream().collect(Collectors.toMap(Function.identity(), Assets::read));
  }

  /**
   * The address of one.
   *
   * @param name e.g. {@code style.css}
   */
  public String href(String name) {
    return Objects.requireNonNull(all.get(name), name).href;
  }

  void register(@Observes Router router) {
    router.route(PATH + "*").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    String[] parts = context.normalizedPath().substring(PATH.length()).split("/", -1);
    Asset asset = parts.length == 2 ? all.get(parts[1]) : null;
    boolean reads = Stream.of(HttpMethod.GET, HttpMethod.HEAD).anyMatch(request.method()::equals);
    if (asset == null || !reads) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    String tag = "W/\"" + asset.hash + "\"";
    response
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(
            HttpHeaders.CACHE_CONTROL,
            parts[0].equals(asset.hash) ? "public, max-age=31536000, immutable" : "no-cache");
    if (isHere(request.getHeader(HttpHeaders.IF_NONE_MATCH), asset.hash)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type);
    boolean gzip = compressed && isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    if (gzip) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    Buffer body = gzip ? asset.gzip : asset.plain;
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
  }

  private static boolean isHere(@Nullable String ifNoneMatch, String hash) {
    return ifNoneMatch != null && ifNoneMatch.contains('"' + hash + '"');
  }

  static boolean isTaken(@Nullable String acceptEncoding) {
    return acceptEncoding != null && GZIP.matcher(acceptEncoding).find();
  }

  private static Asset read(String name) {
    String source = "META-INF/resources/" + SOURCES.get(name);
    try (InputStream in =
        Objects.requireNonNull(Assets.class.getClassLoader().getResourceAsStream(source), source)) {
      byte[] plain = in.readAllBytes();
      var packed = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      }
      String hash = Sha256.of(plain).substring(0, TAG);
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      return new Asset(
          PATH + hash + "/" + name,
          hash,
          Objects.requireNonNull(type, name),
          Buffer.buffer(plain),
          Buffer.buffer(packed.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
