package org.gongkai.local;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Creates or completes the table by infra/storage.yaml, the one place where it is defined. */
final class TableTemplate {

  private static final long PAUSE_MILLIS = 500;

  private final Map<String, Object> properties;

  TableTemplate(Path template) throws IOException {
    try (Reader reader = Files.newBufferedReader(template)) {
      Map<String, Object> root = new Yaml(new IgnoringTags()).load(reader);
      this.properties =
          map(root.get("Resources")).values().stream()
              .map(TableTemplate::map)
              .filter(resource -> "AWS::DynamoDB::Table".equals(resource.get("Type")))
              .map(resource -> map(resource.get("Properties")))
              .findFirst()
              .orElseThrow(() -> new IOException("no table in " + template));
    }
  }

  /** The same on this machine. */
  void complete(String name, int port) {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.CN_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      complete(name, client);
    }
  }

  /**
   * Creates the table unless it is there, and each index that it lacks, one after the other since a
   * table takes one at a time; waits until all can be read. Nothing is ever changed or deleted.
   */
  void complete(String name, DynamoDbClient client) {
    try {
      client.createTable(request(name));
      System.out.println("table " + name + ": created");
    } catch (ResourceInUseException e) {
      System.out.println("table " + name + ": is there");
    }
    TableDescription table = active(name, client);
    for (Map<String, Object> index : list(properties, "GlobalSecondaryIndexes")) {
      String wanted = text(index, "IndexName");
      if (table.globalSecondaryIndexes().stream().anyMatch(i -> i.indexName().equals(wanted))) {
        continue;
      }
      GlobalSecondaryIndex made = index(index);
      GlobalSecondaryIndexUpdate update =
          GlobalSecondaryIndexUpdate.builder()
              .create(
                  c ->
                      c.indexName(wanted).keySchema(made.keySchema()).projection(made.projection()))
              .build();
      client.updateTable(
          u ->
              u.tableName(name)
                  .attributeDefinitions(definitions())
                  .globalSecondaryIndexUpdates(List.of(update)));
      active(name, client);
      System.out.println("index " + wanted + ": created");
    }
    System.out.println("table " + name + ": complete");
  }

  /** The table once it and all its indexes can be read. */
  private static TableDescription active(String name, DynamoDbClient client) {
    while (true) {
      TableDescription table = client.describeTable(d -> d.tableName(name)).table();
      boolean indexes =
          table.globalSecondaryIndexes().stream()
              .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
      if (table.tableStatus() == TableStatus.ACTIVE && indexes) {
        return table;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while " + name + " is made", e);
      }
    }
  }

  private CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(text(properties, "BillingMode"))
        .attributeDefinitions(definitions())
        .keySchema(keys(properties))
        .globalSecondaryIndexes(
            list(properties, "GlobalSecondaryIndexes").stream().map(TableTemplate::index).toList())
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(text(map(properties.get("StreamSpecification")), "StreamViewType"))
                .build())
        .build();
  }

  private List<AttributeDefinition> definitions() {
    return list(properties, "AttributeDefinitions").stream()
        .map(
            a ->
                AttributeDefinition.builder()
                    .attributeName(text(a, "AttributeName"))
                    .attributeType(text(a, "AttributeType"))
                    .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Map<String, Object> index) {
    Map<String, Object> projection = map(index.get("Projection"));
    Projection.Builder built =
        Projection.builder().projectionType(text(projection, "ProjectionType"));
    if (projection.get("NonKeyAttributes") instanceof List<?> names) {
      built.nonKeyAttributes(names.stream().map(String::valueOf).toList());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(text(index, "IndexName"))
        .keySchema(keys(index))
        .projection(built.build())
        .build();
  }

  private static List<KeySchemaElement> keys(Map<String, Object> owner) {
    return list(owner, "KeySchema").stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(text(key, "AttributeName"))
                    .keyType(text(key, "KeyType"))
                    .build())
        .toList();
  }

  private static String text(Map<String, Object> owner, String name) {
    return String.valueOf(owner.get(name));
  }

  private static List<Map<String, Object>> list(Map<String, Object> owner, String name) {
    return ((List<?>) owner.get(name)).stream().map(TableTemplate::map).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  /** CloudFormation's short functions (!Ref, !GetAtt) mean nothing here. */
  private static final class IgnoringTags extends SafeConstructor {
    IgnoringTags() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return node.getTag().getValue();
            }
          });
    }
  }
}
