package org.gongkai.function;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.gongkai.SecondProfile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@TestProfile(SecondProfile.class)
class ScanDeadlinesContractTest extends FunctionContract {

  @TestFactory
  Stream<DynamicTest> events() {
    return events("scan-deadlines");
  }
}
