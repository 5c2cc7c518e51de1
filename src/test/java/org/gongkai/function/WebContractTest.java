package org.gongkai.function;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The events of {@code web} on the resources themselves: the handler of quarkus-amazon-lambda-http
 * is not on the test's class path (it is only in function.zip), and all it adds is the translation
 * that this test does.
 */
@QuarkusTest
class WebContractTest extends FunctionContract {

  @TestFactory
  Stream<DynamicTest> events() {
    return events("web");
  }

  @Override
  JsonNode answer(JsonNode event) {
    JsonNode call = event.get("requestContext").get("http");
    String raw = event.get("rawQueryString").asText();
    String query = raw.isEmpty() ? "" : "?" + raw;
    Response answer =
        given()
            .urlEncodingEnabled(false)
            .request(call.get("method").asText(), event.get("rawPath").asText() + query);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("statusCode", answer.statusCode());
    ObjectNode headers = result.putObject("headers");
    answer.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
    return result;
  }
}
