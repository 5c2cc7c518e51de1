package org.gongkai.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * {@code make table}: creates the table or adds the indexes it lacks, by infra/storage.yaml, which
 * is the argument. It goes where the program goes: {@code GONGKAI_TABLE}, {@code
 * QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE}, {@code QUARKUS_DYNAMODB_AWS_REGION} or {@code AWS_REGION};
 * credentials are those of the SDK's default chain.
 */
public final class MakeTable {

  private MakeTable() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> environment = System.getenv();
    String table = environment.getOrDefault("GONGKAI_TABLE", "");
    if (args.length != 1 || table.isEmpty()) {
      System.err.println("usage: GONGKAI_TABLE=<name> make table");
      System.exit(2);
    }
    try (DynamoDbClient client = client(environment)) {
      new TableTemplate(Path.of(args[0])).complete(table, client);
    }
  }

  private static DynamoDbClient client(Map<String, String> environment) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
    String region =
        environment.getOrDefault(
            "QUARKUS_DYNAMODB_AWS_REGION", environment.getOrDefault("AWS_REGION", ""));
    if (!region.isEmpty()) {
      builder.region(Region.of(region));
    }
    String endpoint = environment.getOrDefault("QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE", "");
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
      if (region.isEmpty()) {
        builder.region(Region.CN_NORTH_1);
      }
      if (!environment.containsKey("AWS_ACCESS_KEY_ID")) {
        // DynamoDB Local wants some, whatever they are
        builder.credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
      }
    }
    return builder.build();
  }
}
