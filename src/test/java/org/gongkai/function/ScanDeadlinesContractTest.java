package org.gongkai.function;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(ScanDeadlinesContractTest.Exported.class)
class ScanDeadlinesContractTest extends FunctionContract {

  /** This process is scan-deadlines. */
  public static class Exported implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.funqy.export", "scan-deadlines");
    }
  }

  @TestFactory
  Stream<DynamicTest> events() {
    return events("scan-deadlines");
  }
}
