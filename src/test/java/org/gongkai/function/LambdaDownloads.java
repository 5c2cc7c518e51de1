package org.gongkai.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.file.FileType;
import org.gongkai.file.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every type of file through {@code function.zip} as Lambda runs it, byte for byte: on the way a
 * body that is called text is taken for UTF-8. Part of {@code make attack}: it needs the zip.
 */
@Tag("lambda")
@QuarkusTest
class LambdaDownloads extends IntegrationTest {

  private static final String HANDLER =
      "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

  @TempDir Path folder;

  private static String uploaded(AnOffice office, String number, String name, byte[] content) {
    return office
        .as(office.li)
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .queryParam("part", 1)
        .queryParam("parts", 1)
        .body(content)
        .post("/api/desk/requests/" + number + "/files")
        .then()
        .statusCode(200)
        .extract()
        .path("file");
  }

  private static ObjectNode get(String path, String official) {
    String basic =
        Base64.getEncoder()
            .encodeToString((official + ":" + AnOffice.PASSWORD).getBytes(StandardCharsets.UTF_8));
    return AnOffice.parse(
        """
        {"version":"2.0","routeKey":"$default","rawPath":"%s","rawQueryString":"",
         "headers":{"host":"example.com","authorization":"Basic %s"},
         "requestContext":{"http":{"method":"GET","path":"%s","protocol":"HTTP/1.1","sourceIp":"192.0.2.1"}},
         "isBase64Encoded":false}"""
            .formatted(path, basic, path));
  }

  private static byte[] body(JsonNode answer) {
    String body = answer.get("body").asText();
    return answer.get("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyTypeOfFileArrivesByteForByte() throws Exception {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-01-05");
    Map<String, byte[]> sent = new LinkedHashMap<>(Sample.ofEveryType());
    assertThat(sent).hasSameSizeAs(FileType.values());
    sent.put("国标.txt", "示例：公开目录，甲乙丙丁。".getBytes(Charset.forName("GB18030")));
    Map<String, String> paths = new LinkedHashMap<>();
    sent.forEach(
        (name, content) ->
            paths.put(
                name,
                "/api/desk/requests/%s/files/%s"
                    .formatted(number, uploaded(office, number, name, content))));
    Map<String, String> settings = new LinkedHashMap<>(world().environment());
    settings.put("GONGKAI_PUBLIC_URL", "https://example.com");
    Files.createDirectories(folder);
    try (var lambda = new LambdaRuntime(folder, HANDLER, settings)) {
      for (Map.Entry<String, String> one : paths.entrySet()) {
        JsonNode answer = lambda.invoke(get(one.getValue(), office.li));
        assertThat(answer.path("statusCode").asInt()).as(one.getKey() + answer).isEqualTo(200);
        assertThat(body(answer)).as(one.getKey()).isEqualTo(sent.get(one.getKey()));
      }
      String letter = "/api/desk/requests/" + number + "/letters/000001-receipt";
      assertThat(body(lambda.invoke(get(letter, office.clerk)))).startsWith('P', 'K');
    }
  }
}
