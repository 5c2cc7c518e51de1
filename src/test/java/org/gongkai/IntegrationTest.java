package org.gongkai;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** What integration tests share: the application in the local world, HTTP. */
@QuarkusTestResource(TestWorld.class)
public abstract class IntegrationTest extends WorldTest {

  @TestHTTPResource protected URI http;

  @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
  protected int lambdaPort;

  @BeforeEach
  void port() {
    RestAssured.port = http.getPort();
    AnOffice.acting(new Way.Http());
  }
}
