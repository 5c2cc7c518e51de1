package org.gongkai.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts the local world and stays until it is stopped:
 *
 * <pre>
 * --dynamodb-jars DIR   the jars of DynamoDB Local
 * --storage FILE        infra/storage.yaml
 * --table NAME          the table to create or complete
 * --data DIR            where data and mails are kept; without --memory the table's too
 * --memory yes          the table in memory only
 * --dynamodb-port N  --smtp-port N  --mailbox-port N
 * </pre>
 */
public final class LocalWorld {

  private LocalWorld() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> options = options(args);
    Path data = Path.of(options.get("--data"));
    boolean memory = options.containsKey("--memory");
    int dynamoDbPort = Integer.parseInt(options.get("--dynamodb-port"));
    var dynamoDb =
        new DynamoDb(
            Path.of(options.get("--dynamodb-jars")),
            memory ? null : data.resolve("dynamodb"),
            dynamoDbPort);
    Runtime.getRuntime().addShutdownHook(new Thread(dynamoDb::stop));
    dynamoDb.start();
    new TableTemplate(Path.of(options.get("--storage")))
        .complete(options.get("--table"), dynamoDbPort);
    var mailbox = new Mailbox(data.resolve("mail"), Integer.parseInt(options.get("--smtp-port")));
    mailbox.start();
    new MailboxPage(mailbox, dynamoDb).start(Integer.parseInt(options.get("--mailbox-port")));
    System.out.println("the local world is ready");
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    return options;
  }
}
