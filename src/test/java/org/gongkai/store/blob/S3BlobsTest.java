package org.gongkai.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.StoreAway;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.FileName;
import org.gongkai.file.FileType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the store in a bucket sends over the wire, by the real SDK, to {@link S3Double}. S3 itself
 * has not been tried here: rights, encryption and the life of parts are in infra/files.yaml.
 */
class S3BlobsTest {

  private static final BlobKey KEY =
      BlobKey.file(new OfficeCode("TEST"), new FileId("0123456789abcdef0123456789abcdef"));
  private static final String PATH = "/gongkai-test/" + KEY;

  private final S3Double s3 = new S3Double();
  private final Map<String, String> settings =
      Map.of(
          "aws.endpointUrlS3", s3.url(),
          "aws.region", "cn-north-1",
          "aws.accessKeyId", "AKIDEXAMPLE",
          "aws.secretAccessKey", "a secret for tests");
  private BlobStore blobs;

  @TempDir Path folder;

  @BeforeEach
  void set() {
    settings.forEach(System::setProperty);
    blobs = Blobs.store(Optional.of("s3://gongkai-test"), Clock.systemUTC());
  }

  @AfterEach
  void unset() {
    settings.keySet().forEach(System::clearProperty);
    s3.close();
  }

  @Test
  void bytesArePutSignedWithACheckSumAndReadBack() throws IOException {
    byte[] content = new byte[100_000];
    new Random(1).nextBytes(content);
    blobs.put(KEY, content);

    assertThat(s3.objects).containsOnlyKeys(PATH);
    assertThat(s3.objects.get(PATH)).isEqualTo(content);
    S3Double.Asked put = s3.asked.getFirst();
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.headers().get("authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/cn-north-1/s3/aws4_request");
    assertThat(put.headers().keySet())
        .anyMatch(name -> name.matches("x-amz-(trailer|checksum-.*)"));
    assertThat(put.headers()).doesNotContainKey("x-amz-acl");
    try (InputStream in = blobs.open(KEY)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void aFileOfSeveralMegabytesIsPut() throws IOException {
    byte[] content = new byte[5 * 1024 * 1024];
    new Random(2).nextBytes(content);
    blobs.put(KEY, Files.write(folder.resolve("content"), content));
    assertThat(s3.objects.get(PATH)).isEqualTo(content);
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThatThrownBy(() -> blobs.open(KEY)).isInstanceOf(BlobMissing.class);
  }

  @Test
  void deletingIsRepeatable() {
    blobs.put(KEY, new byte[] {1});
    blobs.delete(KEY);
    blobs.delete(KEY);
    assertThat(s3.objects).isEmpty();
    assertThat(s3.asked.getLast().method()).isEqualTo("DELETE");
  }

  @Test
  void aLinkIsADownloadUnderItsNameForAShortWhileWithoutALogin()
      throws IOException, InterruptedException {
    blobs.put(KEY, new byte[] {1, 2, 3});
    var name = new FileName("补助“名单” (1).pdf");
    URI link = blobs.link(KEY, name, FileType.PDF, Duration.ofMinutes(2)).orElseThrow();
    assertThat(s3.asked).as("made without a call").hasSize(1);

    HttpResponse<byte[]> answer = fetched(link);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsExactly(1, 2, 3);
    assertThat(answer.headers().firstValue("content-disposition")).contains(name.disposition());
    assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("cache-control")).contains("private, no-store");
    assertThat(s3.asked.getLast().path()).isEqualTo(PATH);
    assertThat(s3.asked.getLast().query())
        .containsEntry("X-Amz-Algorithm", "AWS4-HMAC-SHA256")
        .containsEntry("X-Amz-Expires", "120")
        .containsEntry("X-Amz-SignedHeaders", "host")
        .containsKey("X-Amz-Signature");
    assertThat(fetched(URI.create(s3.url() + PATH)).statusCode()).isEqualTo(403);
  }

  /** Every way to a bucket that takes the call and says nothing ends; it takes no minute. */
  @Test
  void aSilentBucketIsAway() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      System.setProperty("aws.endpointUrlS3", "http://127.0.0.1:" + silent.getLocalPort());
      BlobStore store = Blobs.store(Optional.of("s3://gongkai-test"), Clock.systemUTC());
      List<ThrowingCallable> ways =
          List.of(
              () -> store.open(KEY), () -> store.put(KEY, new byte[] {1}), () -> store.delete(KEY));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Throwable>> ends =
            ways.stream().map(way -> threads.submit(() -> catchThrowable(way))).toList();
        for (Future<Throwable> end : ends) {
          assertThat(end.get()).isInstanceOf(StoreAway.class);
        }
      }
    }
  }

  private static HttpResponse<byte[]> fetched(URI link) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
