package org.gongkai.function;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.funqy.lambda.FunqyLambdaBindingRecorder;
import io.quarkus.runtime.RuntimeValue;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.DynamicTest;

/**
 * Replays the events of a function's folder through its own Lambda entry point and compares each
 * answer with the one beside it.
 */
abstract class FunctionContract extends IntegrationTest {

  private static final Path FUNCTIONS =
      Path.of(System.getProperty("project.home", "."), "functions");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "quarkus.funqy.export")
  String exported;

  /** A test for every event of the function. */
  Stream<DynamicTest> events(String function) {
    Path folder = FUNCTIONS.resolve(function).resolve("events");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".expected.json"))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> replay(function, file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes this process that function, as Quarkus does once, at the start. */
  private static void export(String function) {
    new FunqyLambdaBindingRecorder(
            new RuntimeValue<>(() -> Optional.of(function)),
            () -> () -> false,
            new RuntimeValue<>())
        .chooseInvoker();
  }

  private void replay(String function, Path file) throws IOException {
    boolean other = !function.equals("web") && !function.equals(exported);
    if (other) {
      export(function);
    }
    try {
      replay(file);
    } finally {
      if (other) {
        export(exported);
      }
    }
  }

  private void replay(Path file) throws IOException {
    boolean creates = file.toString().contains("configure-office");
    String office = creates ? "N" + System.nanoTime() % 1_000_000_000 : new AnOffice(setup).code;
    String unique = UUID.randomUUID().toString().substring(0, 8);
    Path expected = Path.of(file.toString().replace(".json", ".expected.json"));
    compare(
        "",
        filled(expected, office, unique),
        answer(JSON.readTree(filled(file, office, unique).toString())));
  }

  /** What the function answers. */
  JsonNode answer(JsonNode event) throws IOException {
    String body =
        given()
            .port(lambdaPort)
            .contentType(ContentType.JSON)
            .body(event.toString())
            .post("/")
            .asString();
    return JSON.readTree(body);
  }

  private static JsonNode filled(Path file, String office, String unique) throws IOException {
    return JSON.readTree(
        Files.readString(file)
            .replace("${office}", office)
            .replace("${unique}", unique)
            .replace("${today}", java.time.LocalDate.now(OfficeTime.ZONE).toString()));
  }

  /** Members that are not expected may be there; {@code "*"} stands for any value. */
  static void compare(String at, JsonNode expected, JsonNode actual) {
    if (expected.isTextual() && expected.asText().equals("*")) {
      assertThat(actual).as(at).isNotNull();
    } else if (expected.isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> members = expected.fields(); members.hasNext(); ) {
        Map.Entry<String, JsonNode> member = members.next();
        assertThat(actual.has(member.getKey()))
            .as(at + "/" + member.getKey() + " in " + actual)
            .isTrue();
        compare(at + "/" + member.getKey(), member.getValue(), actual.get(member.getKey()));
      }
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(at + " in " + actual).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "/" + i, expected.get(i), actual.get(i));
      }
    } else {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }
}
