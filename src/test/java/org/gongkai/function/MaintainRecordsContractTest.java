package org.gongkai.function;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(MaintainRecordsContractTest.Exported.class)
class MaintainRecordsContractTest extends FunctionContract {

  /** This process is maintain-records. */
  public static class Exported implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.funqy.export", "maintain-records");
    }
  }

  @TestFactory
  Stream<DynamicTest> events() {
    return events("maintain-records");
  }
}
