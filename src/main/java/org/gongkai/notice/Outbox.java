package org.gongkai.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;

/** The stored notices. */
public interface Outbox {

  /** In these a notice waits for a person. */
  Set<NoticeStatus> WAITING =
      Set.of(NoticeStatus.FAILED, NoticeStatus.TO_POST, NoticeStatus.TO_CALL);

  /** Writes the notice unless one with its key is there; whether it was written. */
  boolean add(Notice notice);

  /** Keys of pending notices whose next try is at or before {@code now}, the oldest first. */
  List<Notice.Key> due(Instant now, int most);

  /** How many notices are pending. */
  int pending();

  /**
   * Takes a pending notice whose next try has come, for as long as the lease; empty when it is not
   * pending, not yet due, or somebody else's. The notice comes back with one attempt more.
   */
  Optional<Notice> claim(Notice.Key key, Instant now, Instant leaseUntil);

  /** Marks a claimed notice as sent. False when the claim was lost meanwhile. */
  boolean sent(Notice claimed, Instant at);

  /** A claimed notice is tried again later. */
  void later(Notice claimed, Instant nextTry, String reason);

  /** A claimed notice is held back by the allow-list. */
  void held(Notice claimed);

  /** A claimed notice has failed; {@code told} is written in the same transaction. */
  void failed(Notice claimed, String reason, List<Notice> told);

  /** The notices of a subject, as they stand. */
  List<Notice> of(Subject subject);

  /** The notice, or empty. */
  Optional<Notice> find(Notice.Key key);

  /** Why the last try of a notice did not succeed, or empty. */
  Optional<String> reason(Notice.Key key);

  /** A failed notice is tried again from {@code now} on; whether it had failed. */
  boolean retry(Notice.Key key, Instant now);

  /** A letter was posted, or the person told in another way; whether it waited for that. */
  default boolean posted(Notice.Key key) {
    return settled(key, NoticeStatus.POSTED);
  }

  /**
   * What waited for a person waits no longer; whether it did.
   *
   * @param how POSTED, CALLED or DROPPED
   */
  boolean settled(Notice.Key key, NoticeStatus how);

  /** The notices of an office in this status: what waits for a person, {@link #WAITING} only. */
  List<Notice> waiting(OfficeCode office, NoticeStatus status);

  /** How many those are. */
  int count(OfficeCode office, NoticeStatus status);
}
