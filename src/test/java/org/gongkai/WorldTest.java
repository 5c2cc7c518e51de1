package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.notice.Sweep;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What tests on the local world share: its mails, the table as it is. */
public abstract class WorldTest {

  @Inject protected OfficeSetup setup;
  @Inject protected Sweep sweep;
  @Inject protected DynamoDbClient dynamoDb;

  protected TestWorld world() {
    return TestWorld.shared();
  }

  /** All items of a partition. */
  protected List<Map<String, AttributeValue>> items(String pk) {
    return dynamoDb
        .query(
            q ->
                q.tableName(TestWorld.TABLE)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  protected Map<String, AttributeValue> item(String pk, String sk) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                g ->
                    g.tableName(TestWorld.TABLE)
                        .consistentRead(true)
                        .key(
                            Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
            .item();
    assertThat(item).as(pk + "|" + sk).isNotEmpty();
    return item;
  }

  protected void remove(String pk, String sk, String attribute) {
    dynamoDb.updateItem(
        u ->
            u.tableName(TestWorld.TABLE)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                .updateExpression("REMOVE #a")
                .expressionAttributeNames(Map.of("#a", attribute)));
  }

  protected void set(String pk, String sk, String attribute, AttributeValue value) {
    dynamoDb.updateItem(
        u ->
            u.tableName(TestWorld.TABLE)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
  }
}
