package org.gongkai.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.GongkaiConfig;

/**
 * How many bytes one answer of the platform carries. A Lambda function answers 6 MB of JSON at
 * most, in which a file stands as Base64; one machine streams whatever there is.
 */
@Singleton
public class AnswerSize {

  /** With room for Base64, headers and the JSON around them. */
  public static final long OF_LAMBDA = 4L * 1024 * 1024;

  private final long most;

  @Inject
  AnswerSize(
      GongkaiConfig config,
      @ConfigProperty(name = "aws.lambda.runtime.api") Optional<String> lambda) {
    this(
        config
            .answerLimit()
            .map(limit -> limit.asLongValue())
            .orElse(lambda.isPresent() ? OF_LAMBDA : Long.MAX_VALUE));
  }

  AnswerSize(long most) {
    this.most = most;
  }

  /** Whether so many bytes fit into one answer. */
  public boolean fits(long bytes) {
    return bytes <= most;
  }

  /** The most, in bytes. */
  public long most() {
    return most;
  }
}
