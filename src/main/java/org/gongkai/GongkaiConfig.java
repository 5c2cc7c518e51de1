package org.gongkai;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of the deployment; each is an environment variable of the same name in capitals
 * ({@code gongkai.public-url} is {@code GONGKAI_PUBLIC_URL}). docs/operations.md lists them.
 */
@ConfigMapping(prefix = "gongkai")
public interface GongkaiConfig {

  /** The name of the DynamoDB table. */
  String table();

  /** The start of every link, without a slash at its end. */
  String publicUrl();

  /**
   * Base64 of at least 32 random bytes; several parted by commas: the first writes, all read.
   * Functions that need no key (scan-deadlines, configure-office) are not given it.
   */
  Optional<String> secret();

  /**
   * Where files lie: a folder, made if it is absent, or {@code s3://<bucket>}. Anything else ends
   * the start. Functions that handle no files are given none.
   */
  Optional<String> files();

  /**
   * The folder of the index of the search, on a disk of this machine, for one process. Unset:
   * {@code search} in the folder of files; where these lie in a bucket, in the folder for temporary
   * files.
   */
  Optional<String> search();

  /**
   * How much one answer of the platform carries, e.g. {@code 4M}. Unset: 4 MB on Lambda, else
   * whatever there is.
   */
  Optional<@WithConverter(MemorySizeConverter.class) MemorySize> answerLimit();

  /** A folder with the office's own templates of letters; where it has one, that one is used. */
  Optional<String> letters();

  /** {@code production}, or anything else: then mail goes only to {@link Mail#allow()}. */
  @WithDefault("development")
  String stage();

  /** Mail. */
  Mail mail();

  /** The officials' desk. */
  Desk desk();

  /** What the reading of a file that anybody may have written can cost. */
  Reading reading();

  /** What the public's pages know of the offices. */
  Offices offices();

  /** What the public may ask of a process. */
  Crowd crowd();

  /** Where the caller's address is read. */
  @WithDefault("connection")
  ClientAddress clientAddress();

  /** What one machine does by itself; on AWS the scheduler calls the functions. */
  Machine machine();

  /**
   * The hosts whose addresses are asked for once a week, whether they still open; unset: none. Each
   * {@code host}, {@code host:port}, with {@code private} behind it where it is in a network of
   * one's own. Anything else ends the start.
   */
  Optional<List<String>> portalHosts();

  /** The page of the local world's mailbox, shown on the start page; never set in production. */
  Optional<String> mailboxUrl();

  /** Mail. */
  interface Mail {
    /** The sender's address. */
    String from();

    /**
     * Outside production: the addresses mail may go to, {@code *} as wildcard. Unset: to nobody.
     */
    Optional<List<String>> allow();

    /** How long a whole mail may take, however its server goes on; shorter than the lease. */
    @WithDefault("PT60S")
    Duration deadline();

    /** How many mails are handed over at once. */
    @WithName("at-once")
    @WithDefault("4")
    int atOnce();

    /**
     * How long a claimed notice is nobody else's. Longer than {@link #deadline()}, or a slow mail
     * would be sent twice.
     */
    @WithDefault("PT90S")
    Duration lease();

    /**
     * The first pause before a mail is tried again; each next one is twice as long, up to 4 hours.
     */
    @WithDefault("PT1M")
    Duration firstPause();
  }

  /** The officials' desk. */
  interface Desk {
    /** Whether the desk's API takes HTTP Basic besides the session of the pages. */
    @WithDefault("false")
    boolean basic();

    /**
     * Memory in KiB that hashing a new password takes (Argon2id); less only where nobody attacks.
     */
    @WithName("password-memory")
    @WithDefault("19456")
    int passwordMemory();

    /** How many passwords are hashed at once; others wait some seconds, then are refused. */
    @WithName("password-at-once")
    @WithDefault("4")
    int passwordsAtOnce();

    /** Wrong passwords in an hour from one address (of IPv6: one /64). */
    @WithName("guesses-per-address")
    @WithDefault("120")
    int guessesPerAddress();

    /** Wrong passwords in an hour for one name, from browsers that have not logged in before. */
    @WithName("guesses-per-name")
    @WithDefault("100")
    int guessesPerName();
  }

  /** What the reading of a file that anybody may have written can cost. */
  interface Reading {
    /** Heap of the process that reads, in MB. */
    @WithDefault("384")
    int memory();

    /** How long one file may take. */
    @WithDefault("PT8S")
    Duration time();

    /** How long all files of a folder may take, and printing it once; both go into one answer. */
    @WithDefault("PT10S")
    Duration folder();

    /** How many such processes there are at once. */
    @WithDefault("2")
    int processes();
  }

  /** What the public's pages know of the offices. */
  interface Offices {
    /** How old it may be in a process that did not change it. */
    @WithDefault("PT60S")
    Duration kept();
  }

  /** What the public may ask of a process. */
  interface Crowd {
    /** How often one address (of IPv6: one /64) may ask in a minute. */
    @WithName("per-minute")
    @WithDefault("3000")
    int perMinute();

    /** How much is under way at once. Unset: two for each core. */
    @WithName("at-once")
    OptionalInt atOnce();

    /** How many more wait for it. */
    @WithDefault("256")
    int waiting();

    /** How many of one address are under way or wait. */
    @WithName("of-one-address")
    @WithDefault("32")
    int ofOneAddress();
  }

  /** What one machine does by itself. */
  interface Machine {
    /** How often notices are looked for. */
    @WithName("sweep-every")
    @WithDefault("2s")
    String sweepEvery();

    /** A file with the input of configure-office, read at every start. */
    Optional<String> officeFile();
  }

  /** Where the caller's address is read, for the limit of submissions. */
  enum ClientAddress {
    /** The peer of the connection. */
    CONNECTION,
    /** The last entry of X-Forwarded-For, which the gateway in front sets. */
    FORWARDED
  }
}
