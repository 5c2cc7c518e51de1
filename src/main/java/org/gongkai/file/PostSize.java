package org.gongkai.file;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many bytes of files one form carries, so that it can be said before it is sent. A Lambda
 * function is called with 6 MB at most, in which a file stands as Base64; one machine takes what
 * applicants need for some photos.
 */
@Named("postSize")
@Singleton
public class PostSize {

  private static final long OF_LAMBDA = 3L * 1024 * 1024;
  private static final long OF_ONE_MACHINE = 20L * 1024 * 1024;

  private final long most;

  @Inject
  PostSize(@ConfigProperty(name = "aws.lambda.runtime.api") Optional<String> lambda) {
    this(lambda.isPresent() ? OF_LAMBDA : OF_ONE_MACHINE);
  }

  PostSize(long most) {
    this.most = most;
  }

  /** The most, in bytes. */
  public long most() {
    return most;
  }

  /** The most, in whole megabytes. */
  public long megabytes() {
    return most >> 20;
  }
}
