package org.gongkai.function;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(SweepNoticesContractTest.Exported.class)
class SweepNoticesContractTest extends FunctionContract {

  /** This process is sweep-notices. */
  public static class Exported implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.funqy.export", "sweep-notices");
    }
  }

  @TestFactory
  Stream<DynamicTest> events() {
    return events("sweep-notices");
  }
}
