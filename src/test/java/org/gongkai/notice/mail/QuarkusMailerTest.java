package org.gongkai.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Why mails do not go by quarkus-mailer's client (ADR 9): a greeting that comes before the client
 * has set who reads it is dropped, the mail is never answered, and its place in the pool is held
 * for good. When this fails, the client is mended.
 */
class QuarkusMailerTest {

  /** For what comes by another thread to be read there; longer only lets the client do better. */
  private static final long A_WHILE = Duration.ofMillis(400).toNanos();

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final Semaphore greeted = new Semaphore(0);
  private ServerSocket socket;

  @BeforeEach
  void listen() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws Exception {
    socket.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
  }

  @Test
  void aGreetingThatComesBeforeItsReaderIsLostAndTheMailIsNeverAnswered() throws Exception {
    MailConfig one = new MailConfig();
    one.setHostname("127.0.0.1").setPort(socket.getLocalPort()).setOwnHostname("test");
    MailClient client = MailClient.create(vertx, one.setMaxPoolSize(1).setKeepAlive(false));
    Context ofFirst = context();
    Context ofSecond = context();
    CompletableFuture<MailResult> first = sent(client, ofFirst);
    greeted.acquire();
    CompletableFuture<MailResult> second = sent(client, ofSecond); // waits for the only place
    var busy = new CountDownLatch(1);
    ofSecond.runOnContext(
        _ -> {
          busy.countDown();
          greeted.acquireUninterruptibly(); // and has no time to set its reader before that
          LockSupport.parkNanos(A_WHILE);
        });
    busy.await();
    firstMayEnd.countDown();
    assertThat(first.get(1, TimeUnit.MINUTES)).isNotNull();
    CompletableFuture<Void> freeAgain = new CompletableFuture<>();
    ofSecond.runOnContext(_ -> freeAgain.complete(null));
    freeAgain.get(1, TimeUnit.MINUTES);
    LockSupport.parkNanos(A_WHILE);
    assertThat(second.isDone()).as("the client loses no greeting any more: see ADR 9").isFalse();
  }

  private static CompletableFuture<MailResult> sent(MailClient client, Context context) {
    var sent = new CompletableFuture<MailResult>();
    var mail = new MailMessage("a@example.com", "b@example.com", "主题", "正文\n");
    context.runOnContext(
        _ ->
            client.sendMail(mail).onSuccess(sent::complete).onFailure(sent::completeExceptionally));
    return sent;
  }

  /** A new thread has a new context, on the loops in turn. */
  private Context context() {
    return CompletableFuture.supplyAsync(
            vertx::getOrCreateContext, task -> Thread.ofPlatform().start(task))
        .join();
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private void talk(Socket caller) {
    try (caller;
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      say(caller, "220 test");
      greeted.release();
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        if (data) {
          firstMayEnd.await();
        }
        data = line.equals("DATA");
        say(caller, data ? "354 go" : "250 ok");
      }
    } catch (IOException | InterruptedException e) {
      // it hung up, or the test is over
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
