package org.gongkai.notice;

import java.time.Instant;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told.
 *
 * @param key where it is stored; from it comes the Message-ID
 * @param office whose notice it is
 * @param kind what it is about
 * @param to for whom
 * @param values what the template shows, as texts, numbers, lists and maps of them; what tells of
 *     people is sealed at rest
 * @param reports what is told back once it is on its way, or null
 * @param status where it stands
 * @param createdAt when it was written
 * @param attempts how often sending was tried
 * @param nextTry not before this instant; a claim moves it to the end of its lease
 */
public record Notice(
    Key key,
    OfficeCode office,
    NoticeKind kind,
    Recipient to,
    Map<String, Object> values,
    @Nullable Report reports,
    NoticeStatus status,
    Instant createdAt,
    int attempts,
    Instant nextTry) {

  /**
   * Where a notice is stored.
   *
   * @param subject what it belongs to, the partition
   * @param id unique below the subject, without the prefix {@code NOTICE#}
   */
  public record Key(Subject subject, String id) {}

  /**
   * What is told back once a notice is on its way; the room that wrote the notice knows it.
   *
   * @param what as it is stored
   */
  public record Report(String what) {

    public static Report of(Enum<?> what) {
      return new Report(what.name());
    }

    /**
     * Which of these it is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public <E extends Enum<E>> E as(Class<E> all) {
      return Enum.valueOf(all, what);
    }
  }

  /** The room of what officials are told that belongs to no single thing. */
  public static final String OFFICIALS = "DIGEST";

  /**
   * A new notice by mail to an official, of what belongs to no single request.
   *
   * @param id unique for the official
   */
  public static Notice toOfficial(
      OfficeCode office,
      String official,
      String id,
      NoticeKind kind,
      Map<String, Object> values,
      Instant now) {
    var key = new Key(new Subject(OFFICIALS, office + "#" + official), id);
    return mail(key, office, kind, new Recipient.AnOfficial(official), values, now);
  }

  /** A new notice to be sent by mail. */
  public static Notice mail(
      Key key,
      OfficeCode office,
      NoticeKind kind,
      Recipient to,
      Map<String, Object> values,
      Instant now) {
    return new Notice(key, office, kind, to, values, null, NoticeStatus.PENDING, now, 0, now);
  }

  /** The same notice as a letter to post, because the applicant has no e-mail. */
  public Notice asLetter() {
    return with(NoticeStatus.TO_POST);
  }

  /** The same notice as a call to make, because the applicant left a phone alone. */
  public Notice asCall() {
    return with(NoticeStatus.TO_CALL);
  }

  /** The same notice, which reports back what it brought on its way. */
  public Notice reporting(Report what) {
    return new Notice(key, office, kind, to, values, what, status, createdAt, attempts, nextTry);
  }

  private Notice with(NoticeStatus now) {
    return new Notice(key, office, kind, to, values, reports, now, createdAt, attempts, nextTry);
  }
}
