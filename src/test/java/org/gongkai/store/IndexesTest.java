package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.casework.PersonalData;
import org.gongkai.notice.Delivery;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What commands left in the table is what its indexes tell, and what was sealed is read back. */
class IndexesTest extends ServicesTest {

  private static final List<String> INDEXES =
      List.of("due", "pending", "desk", "room", "applicant");

  /** Of looks at an index that may be moments late. */
  private static final int LOOKS = 50;

  @Inject PersonalData people;

  /** Sort keys by item, of all that has the keys of an index. */
  private Map<String, String> told(String index, boolean byTable) {
    var found = new TreeMap<String, String>();
    dynamoDb
        .scanPaginator(
            s ->
                s.tableName(TestWorld.TABLE)
                    .indexName(byTable ? null : index)
                    .consistentRead(byTable))
        .items()
        .forEach(
            item -> {
              AttributeValue pk = item.get(index + "Pk");
              AttributeValue sk = item.get(index + "Sk");
              if (pk != null && sk != null) {
                found.put(item.get("pk").s() + "|" + item.get("sk").s(), pk.s() + "|" + sk.s());
              }
            });
    return found;
  }

  @Test
  void eachIndexAgreesWithTheTable() {
    var office = new AnOffice(setup);
    for (int i = 0; i < 4; i++) {
      String number = office.assignedToLi("2026-01-0" + (i + 5));
      if (i % 2 == 0) {
        office.done(number, office.clerk, "{\"command\":\"withdraw\"}");
      }
    }
    Delivery.Swept _ = sweep.run();
    for (String index : INDEXES) {
      Map<String, String> table = told(index, true);
      assertThat(
              IntStream.range(0, LOOKS)
                  .mapToObj(_ -> told(index, false))
                  .filter(table::equals)
                  .findFirst())
          .as("index " + index)
          .isPresent();
    }
  }

  @Test
  void whatIsSealedIsReadBack() {
    var office = new AnOffice(setup);
    RequestNumber number = RequestNumber.parse(office.filedOn("2026-01-05")).orElseThrow();
    Map<String, AttributeValue> stored = item(number.subject().toString(), "APPLICANT");
    assertThat(stored.toString()).doesNotContain("王建国", "13800000000");
    assertThat(people.applicant(number).orElseThrow().name()).isEqualTo("王建国");
  }
}
