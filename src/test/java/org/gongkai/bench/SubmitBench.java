package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.TestWorld;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.input.StrictJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What a submission costs above a bare TransactWriteItems of the same items on the same store, in
 * turns in one run. {@code make bench} prints it.
 */
@QuarkusTest
@Tag("bench")
class SubmitBench extends IntegrationTest {

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 300;

  @Inject Intake intake;

  @Test
  void aSubmissionAgainstItsBareTransaction() {
    var office = new AnOffice(setup);
    var submit = new double[ROUNDS];
    var bare = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      byte[] body = office.submission().toString().getBytes();
      long start = System.nanoTime();
      var taken = intake.submit(StrictJson.read(body, SubmissionInput.class), Caller.Portal.PORTAL);
      long middle = System.nanoTime();
      List<TransactWriteItem> same = copies(taken.number(), i);
      long before = System.nanoTime();
      dynamoDb.transactWriteItems(t -> t.transactItems(same));
      long end = System.nanoTime();
      if (i >= 0) {
        submit[i] = (middle - start) / 1e6;
        bare[i] = (end - before) / 1e6;
      }
    }
    System.out.println();
    System.out.println("submit-request                              p50 ms        p95 ms");
    print("a submission", submit);
    print("bare TransactWriteItems, the same items", bare);
    double times = submit[ROUNDS / 2] / bare[ROUNDS / 2];
    System.out.printf("a submission takes %.1f times its bare transaction, at most 2%n", times);
    assertThat(times).isLessThanOrEqualTo(2);
  }

  /** The items that the submission stored, under other keys; the counter and the submission too. */
  private List<TransactWriteItem> copies(String number, int round) {
    var writes = new ArrayList<TransactWriteItem>();
    for (Map<String, AttributeValue> item : items("REQUEST#" + number)) {
      var copy = new HashMap<>(item);
      copy.put("pk", AttributeValue.fromS("COPY#" + number));
      writes.add(write(copy));
    }
    writes.add(write(small("COPY-COUNTER#" + number, round)));
    writes.add(write(small("COPY-SUBMISSION#" + number, round)));
    return writes;
  }

  private static Map<String, AttributeValue> small(String pk, int round) {
    return Map.of(
        "pk", AttributeValue.fromS(pk),
        "sk", AttributeValue.fromS("STATE"),
        "last", AttributeValue.fromN(Integer.toString(round)));
  }

  private static TransactWriteItem write(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(TestWorld.TABLE)
                .item(item)
                .conditionExpression("attribute_not_exists(pk)")
                .build())
        .build();
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf("%-42s %7.1f %13.1f%n", what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
  }
}
