package org.gongkai.store.blob;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileName;
import org.gongkai.file.FileType;
import org.gongkai.store.Circuit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Bytes in a bucket ({@code infra/files.yaml}), which encrypts them with its own key. Each method
 * is one call: PutObject, GetObject, DeleteObject; a link is signed here without a call. The client
 * is made at its first use, so that a process which handles no files pays nothing for it; region
 * and credentials are those of the SDK's default chains.
 */
final class S3Blobs implements BlobStore {

  private static final Duration CONNECTION = Duration.ofSeconds(2);

  /** Between two pieces of an answer. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  /** Until an answer begins. */
  private static final Duration ATTEMPT = Duration.ofSeconds(4);

  private static final Duration CALL = Duration.ofSeconds(9);

  /** A file on its way has a second more for each of these, up to {@link #MOST_MORE}. */
  private static final long BYTES_A_SECOND = 512L * 1024;

  private static final long MOST_MORE = 20;

  private final String bucket;
  private @Nullable S3Client client;
  private @Nullable S3Presigner presigner;

  S3Blobs(String bucket) {
    this.bucket = bucket;
  }

  private synchronized S3Client client() {
    if (client == null) {
      S3Client made =
          S3Client.builder()
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(CONNECTION)
                      .socketTimeout(SILENCE))
              .overrideConfiguration(all -> all.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
              .build();
      client = Circuit.around(S3Client.class, made);
    }
    return client;
  }

  private synchronized S3Presigner presigner() {
    if (presigner == null) {
      presigner = S3Presigner.create();
    }
    return presigner;
  }

  @Override
  public void put(BlobKey key, byte[] content) {
    put(key, RequestBody.fromBytes(content), content.length);
  }

  @Override
  public void put(BlobKey key, Path content) {
    RequestBody body = RequestBody.fromFile(content);
    put(key, body, body.optionalContentLength().orElse(0L));
  }

  private void put(BlobKey key, RequestBody body, long bytes) {
    Duration more = Duration.ofSeconds(Math.min(MOST_MORE, Math.ceilDiv(bytes, BYTES_A_SECOND)));
    client()
        .putObject(
            PutObjectRequest.builder()
                .bucket(bucket)
                .key(key.value())
                .contentType("application/octet-stream")
                .overrideConfiguration(
                    all ->
                        all.apiCallAttemptTimeout(ATTEMPT.plus(more))
                            .apiCallTimeout(CALL.plus(more.multipliedBy(2))))
                .build(),
            body);
  }

  @Override
  public InputStream open(BlobKey key) {
    try {
      return client().getObject(get(key).build());
    } catch (NoSuchKeyException e) {
      throw new BlobMissing(key);
    }
  }

  @Override
  public void delete(BlobKey key) {
    client().deleteObject(d -> d.bucket(bucket).key(key.value()));
  }

  @Override
  public Optional<URI> link(BlobKey key, FileName name, FileType type, Duration validFor) {
    GetObjectRequest download =
        get(key)
            .responseContentDisposition(name.disposition())
            .responseContentType(type.mediaType())
            .responseCacheControl("private, no-store")
            .build();
    var signed =
        presigner().presignGetObject(p -> p.signatureDuration(validFor).getObjectRequest(download));
    return Optional.of(URI.create(signed.url().toString()));
  }

  private GetObjectRequest.Builder get(BlobKey key) {
    return GetObjectRequest.builder().bucket(bucket).key(key.value());
  }
}
