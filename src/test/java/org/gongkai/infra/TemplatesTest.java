package org.gongkai.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.file.BlobKey;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The templates say what the code needs: handlers, variables, keys, indexes, the stream's mapping.
 */
class TemplatesTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final Map<String, Object> TEMPLATE = load("template.yaml");
  private static final Map<String, Object> STORAGE = load("infra/storage.yaml");
  private static final Map<String, Object> MESSAGING = load("infra/messaging.yaml");
  private static final Map<String, Object> FILES = load("infra/files.yaml");

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "SubmitRequest", "submit-request",
          "ScanDeadlines", "scan-deadlines",
          "SendNotices", "send-notices",
          "SweepNotices", "sweep-notices",
          "ConfigureOffice", "configure-office",
          "MaintainRecords", "maintain-records",
          "CheckLinks", "check-links",
          "UpdateSearchIndex", "update-search-index");

  private static Map<String, Object> load(String file) {
    try {
      return new Yaml(new Tagged()).load(Files.readString(HOME.resolve(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CloudFormation's short functions become {@code tag value}. */
  private static final class Tagged extends SafeConstructor {
    Tagged() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              Object value =
                  switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> "";
                  };
              return node.getTag().getValue() + " " + value;
            }
          });
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> root, String... path) {
    Map<String, Object> here = root;
    for (String name : path) {
      assertThat(here).containsKey(name);
      here = (Map<String, Object>) here.get(name);
    }
    return here;
  }

  private static Map<String, Object> properties(Map<String, Object> template, String resource) {
    return at(template, "Resources", resource, "Properties");
  }

  private static Map<String, Object> variables(String function) {
    return at(properties(TEMPLATE, function), "Environment", "Variables");
  }

  @Test
  void theEightFunctionsHaveTheirHandlersAndExports() {
    FUNCTIONS.forEach(
        (resource, export) -> {
          assertThat(properties(TEMPLATE, resource).get("Handler"))
              .isEqualTo("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
          assertThat(variables(resource)).containsEntry("QUARKUS_FUNQY_EXPORT", export);
        });
    assertThat(properties(TEMPLATE, "Web").get("Handler"))
        .isEqualTo("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
    assertThat(at(TEMPLATE, "Globals", "Function").get("Runtime")).isEqualTo("java25");
    assertThat(functionsInTheCode()).isEqualTo(new TreeSet<>(FUNCTIONS.values()));
  }

  private static Set<String> functionsInTheCode() {
    return matches(
        "src/main/java/org/gongkai/function", Pattern.compile("@Funq\\(\"([a-z-]+)\"\\)"));
  }

  private static Set<String> matches(String folder, Pattern pattern) {
    try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
      var found = new TreeSet<String>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyFunctionHasWhatItsCodeReadsAndNoSecretItDoesNotNeed() {
    assertThat(at(TEMPLATE, "Globals", "Function", "Environment", "Variables"))
        .containsKeys(
            "GONGKAI_TABLE",
            "GONGKAI_PUBLIC_URL",
            "GONGKAI_STAGE",
            "GONGKAI_MAIL_FROM",
            "JAVA_TOOL_OPTIONS")
        .containsEntry("QUARKUS_SCHEDULER_ENABLED", "false");
    for (String function :
        List.of("SubmitRequest", "SendNotices", "SweepNotices", "ConfigureOffice", "Web")) {
      assertThat(String.valueOf(variables(function).get("GONGKAI_SECRET")))
          .contains("{{resolve:secretsmanager:");
    }
    assertThat(variables("ScanDeadlines")).doesNotContainKey("GONGKAI_SECRET");
    assertThat(variables("CheckLinks"))
        .doesNotContainKey("GONGKAI_SECRET")
        .containsEntry("GONGKAI_PORTAL_HOSTS", "!Ref PortalHosts");
    for (String function : List.of("SendNotices", "SweepNotices")) {
      assertThat(variables(function))
          .containsKeys("GONGKAI_MAIL_ALLOW", "QUARKUS_MAILER_HOST", "QUARKUS_MAILER_PORT");
      assertThat(String.valueOf(variables(function).get("QUARKUS_MAILER_PASSWORD")))
          .contains("{{resolve:secretsmanager:");
    }
    assertThat(variables("Web")).containsEntry("GONGKAI_CLIENT_ADDRESS", "FORWARDED");
  }

  @Test
  void everyFunctionHasARoleOfItsOwn() {
    Set<Object> roles =
        Stream.concat(FUNCTIONS.keySet().stream(), Stream.of("Web"))
            .map(function -> properties(TEMPLATE, function).get("Role"))
            .collect(Collectors.toSet());
    assertThat(roles).hasSize(FUNCTIONS.size() + 1).doesNotContainNull();
  }

  @Test
  @SuppressWarnings("unchecked")
  void theTableHasTheKeysAndIndexesTheCodeUses() {
    Map<String, Object> table = properties(STORAGE, "Table");
    assertThat(table.get("KeySchema").toString()).contains("AttributeName=pk", "AttributeName=sk");
    var indexes = (List<Map<String, Object>>) table.get("GlobalSecondaryIndexes");
    assertThat(indexes)
        .extracting(index -> index.get("IndexName"))
        .containsExactlyInAnyOrder("due", "pending", "desk", "applicant", "room");
    for (Map<String, Object> index : indexes) {
      String name = index.get("IndexName").toString();
      assertThat(index.get("KeySchema").toString()).contains(name + "Pk", name + "Sk");
    }
    Set<String> used =
        matches("src/main/java/org/gongkai/store", Pattern.compile("indexName\\(\"(\\w+)\"\\)"));
    used.addAll(
        matches("src/main/java/org/gongkai/store", Pattern.compile("queryIndex\\(\"(\\w+)\"")));
    assertThat(used).contains("due", "pending", "room").doesNotContain("desk");
    assertThat(indexes).extracting(index -> index.get("IndexName")).containsAll(used);
    assertThat(table.get("StreamSpecification").toString()).contains("NEW_IMAGE");
    assertThat(STORAGE.get("Resources").toString().split("AWS::DynamoDB::Table", -1)).hasSize(2);
  }

  @Test
  void theStreamsMappingLosesNothing() {
    Map<String, Object> mapping = properties(MESSAGING, "NewNotices");
    assertThat(mapping)
        .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
        .containsEntry("BisectBatchOnFunctionError", true)
        .containsEntry("MaximumRetryAttempts", 2);
    assertThat(at(mapping, "DestinationConfig", "OnFailure").get("Destination").toString())
        .contains("FailedRecords.Arn");
    assertThat(mapping.get("FilterCriteria").toString()).contains("INSERT", "NOTICE#", "PENDING");
  }

  @Test
  void theClockIsShanghais() {
    assertThat(properties(MESSAGING, "MorningScan"))
        .containsEntry("ScheduleExpression", "cron(30 8,10,14 * * ? *)")
        .containsEntry("ScheduleExpressionTimezone", "Asia/Shanghai");
    assertThat(properties(MESSAGING, "Sweep"))
        .containsEntry("ScheduleExpression", "rate(10 minutes)");
    assertThat(properties(MESSAGING, "WeeklyLinks"))
        .containsEntry("ScheduleExpression", "cron(0 3 ? * SUN *)")
        .containsEntry("ScheduleExpressionTimezone", "Asia/Shanghai");
    assertThat(properties(MESSAGING, "SearchIndex"))
        .containsEntry("ScheduleExpression", "rate(1 minute)");
  }

  @Test
  void theBucketIsClosedEncryptedAndKeepsNoPartsForLong() {
    Map<String, Object> bucket = properties(FILES, "Bucket");
    assertThat(at(bucket, "PublicAccessBlockConfiguration"))
        .containsOnlyKeys(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
        .allSatisfy((_, value) -> assertThat(value).isEqualTo(true));
    assertThat(bucket.get("BucketEncryption").toString()).contains("aws:kms", "Key.Arn");
    assertThat(bucket.get("OwnershipControls").toString()).contains("BucketOwnerEnforced");
    assertThat(at(bucket, "VersioningConfiguration")).containsEntry("Status", "Enabled");
    String life = bucket.get("LifecycleConfiguration").toString();
    assertThat(life)
        .contains("Prefix=" + BlobKey.PARTS + "/, ExpirationInDays=" + BlobKey.PART_DAYS)
        .contains("AbortIncompleteMultipartUpload", "NoncurrentDays=30");
    assertThat(properties(FILES, "OnlyEncryptedConnections").get("PolicyDocument").toString())
        .contains("Effect=Deny", "aws:SecureTransport=false", "Bucket.Arn}/*");
    assertThat(properties(FILES, "Key")).containsEntry("EnableKeyRotation", true);
  }

  @Test
  void eachFunctionWritesItsOwnItemsAndTheWebAndTheConfigurationAloneLogins() {
    for (String function : FUNCTIONS.keySet()) {
      String policies = policies(function);
      assertThat(policies).as(function).contains("dynamodb:LeadingKeys");
      if (!function.equals("ConfigureOffice")) {
        assertThat(policies).as(function).doesNotContain("LOGIN#");
      }
    }
    assertThat(properties(TEMPLATE, "Api").get("DefaultRouteSettings").toString())
        .contains("ThrottlingRateLimit");
    for (String function : List.of("SendNotices", "SweepNotices", "Web")) {
      assertThat(policies(function)).as("404 for what is not there").contains("s3:ListBucket");
    }
  }

  @Test
  void whatGivesFilesOutReadsTheBucketAndTheWebAloneWritesThem() {
    for (String function : List.of("SendNotices", "SweepNotices", "Web", "UpdateSearchIndex")) {
      assertThat(variables(function))
          .containsEntry("GONGKAI_FILES", "!Sub s3://${Files.Outputs.BucketName}");
      assertThat(policies(function)).contains("s3:GetObject", "kms:Decrypt", "BucketArn}/*");
    }
    assertThat(policies("Web")).contains("s3:PutObject", "s3:DeleteObject", "kms:GenerateDataKey");
    assertThat(policies("Web"))
        .as("own days, notices, kept filters")
        .contains("dynamodb:DeleteItem");
    assertThat(policies("UpdateSearchIndex"))
        .as("its copies and the texts of files, no file")
        .contains("Action=s3:PutObject, Resource=[!Sub ${Files.Outputs.BucketArn}/texts/*")
        .contains("Action=s3:DeleteObject, Resource=!Sub ${Files.Outputs.BucketArn}/search/*");
    for (String function : List.of("SendNotices", "SweepNotices")) {
      assertThat(policies(function)).doesNotContain("PutObject", "DeleteObject", "GenerateDataKey");
    }
    assertThat(policies("MaintainRecords"))
        .contains("s3:DeleteObject", "dynamodb:DeleteItem")
        .doesNotContain("PutObject", "GetObject");
    for (String function :
        List.of("SubmitRequest", "ScanDeadlines", "ConfigureOffice", "CheckLinks")) {
      assertThat(variables(function)).doesNotContainKey("GONGKAI_FILES");
      assertThat(policies(function)).doesNotContain("s3:", "kms:");
    }
  }

  @Test
  void whoeverTakesItemsOutOfPublicAlsoTakesThemOutOfItsLists() {
    for (String function : List.of("ScanDeadlines", "SweepNotices", "MaintainRecords")) {
      assertThat(policies(function)).as(function).contains("PUBLIC#*", "dynamodb:DeleteItem");
    }
  }

  private static String policies(String function) {
    return properties(TEMPLATE, function + "Role").get("Policies").toString();
  }
}
