package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The HTTP API as the officials of the sample office call it. */
final class Api {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;

  Api(String base) {
    this.base = base;
  }

  JsonNode get(String path, String who) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path, who).GET().build());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body());
  }

  JsonNode post(String path, String who, JsonNode body) throws IOException, InterruptedException {
    return post(path, who, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  JsonNode post(String path, String who, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request(path, who)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body());
  }

  /**
   * A command on the newest version of what stands at the path; again when a mail that was sent
   * raised it meanwhile.
   */
  void command(String path, String by, Object body) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 5; attempt++) {
      HttpResponse<String> seen = send(request(path, by).GET().build());
      String tag = seen.headers().firstValue("ETag").orElseThrow();
      HttpRequest.Builder post =
          request(path + "/commands", by)
              .header("If-Match", tag)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
      HttpResponse<String> answer = send(post.build());
      if (answer.statusCode() == 200) {
        return;
      }
      if (answer.statusCode() != 412) {
        throw new IOException(path + " " + body + ": " + answer.body());
      }
    }
    throw new IOException(path + ": changed by others again and again");
  }

  HttpRequest.Builder request(String path, String who) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (who != null) {
      String login = who + ":sample-office-" + who;
      String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + basic);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
