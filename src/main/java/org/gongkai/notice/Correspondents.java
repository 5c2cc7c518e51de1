package org.gongkai.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a notice asks about the people it is for, and tells about itself; one bean for each room
 * that writes notices. Owned here.
 */
public interface Correspondents {

  /** Whether notices of this subject are the room's. */
  boolean has(Subject subject);

  /** Whom the notice goes to, as it is now; empty when the person is no longer known. */
  Optional<Addressee> addressee(Notice notice);

  /** Which notices tell officials that this one failed for good. */
  List<Notice> tellOfFailure(Notice failed, String reason, Instant now);

  /**
   * Which notices tell officials that this one could not go yet, though the term ends that it
   * keeps: once a day and official, none otherwise.
   */
  List<Notice> tellOfDelay(Notice waiting, String reason, Instant now);

  /**
   * The notice that {@linkplain Notice#reports() reports} is on its way: records it and marks the
   * notice sent, in one transaction. False when the claim was lost meanwhile.
   */
  boolean onItsWay(Notice claimed, Instant at);

  /**
   * A person with an address.
   *
   * @param name how the person is addressed
   * @param email the address, or null
   * @param replyTo where answers should go, or null
   * @param sender the office's name, shown as the sender
   * @param values what the template shows besides the notice's own
   * @param reference the number a subject ends with, or null
   * @param attachments what goes with the notice: the letter, the disclosed files
   * @param lighter the same with less enclosed, where the whole is not taken; null when it cannot
   *     be less
   */
  record Addressee(
      String name,
      @Nullable String email,
      @Nullable String replyTo,
      String sender,
      Map<String, Object> values,
      @Nullable String reference,
      List<Attachment> attachments,
      @Nullable Addressee lighter) {

    public Addressee {
      attachments = List.copyOf(attachments);
    }

    /** One with whom nothing less can go. */
    public Addressee(
        String name,
        @Nullable String email,
        @Nullable String replyTo,
        String sender,
        Map<String, Object> values,
        @Nullable String reference,
        List<Attachment> attachments) {
      this(name, email, replyTo, sender, values, reference, attachments, null);
    }

    /** The same, with what goes where this is not taken. */
    public Addressee orElse(Addressee less) {
      return new Addressee(name, email, replyTo, sender, values, reference, attachments, less);
    }

    /** The same with other enclosures and what is said of them. */
    public Addressee with(Map<String, Object> other, List<Attachment> fewer) {
      return new Addressee(name, email, replyTo, sender, other, reference, fewer);
    }
  }

  /** A file that goes with a notice. */
  record Attachment(String name, String contentType, byte[] content) {}
}
