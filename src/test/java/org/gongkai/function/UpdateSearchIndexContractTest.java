package org.gongkai.function;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class UpdateSearchIndexContractTest extends FunctionContract {

  @TestFactory
  Stream<DynamicTest> events() {
    return events("update-search-index");
  }
}
