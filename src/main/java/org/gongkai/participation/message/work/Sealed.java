package org.gongkai.participation.message.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.SealedBook;
import org.gongkai.office.WatchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed beside a message.
 *
 * @param written what its writer sent, by field; empty once it was forgotten
 * @param told what the office told the writer
 */
public record Sealed(Map<String, String> written, Map<String, String> told) {

  static final String WRITER = "WRITER";
  static final String TOLD = "TOLD";

  static final String TITLE = "title";
  static final String CONTENT = "content";
  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String PHONE = "phone";

  /** The answer. */
  static final String ANSWER = "answer";

  /** Why it was put off. */
  static final String EXTENSION = "extension";

  /** Why it was pointed elsewhere or closed. */
  static final String REASON = "reason";

  /** Stands where a text was forgotten. */
  private static final String GONE = "（已按规定删除）";

  /** All of one message; two calls. */
  static Sealed of(SealedBook book, Subject subject) {
    return new Sealed(
        book.find(subject, WRITER).orElse(Map.of()), book.find(subject, TOLD).orElse(Map.of()));
  }

  /** All of many messages; two calls a hundred. */
  static Map<Subject, Sealed> of(SealedBook book, List<Subject> subjects) {
    Map<Subject, Map<String, String>> written = book.find(subjects, WRITER);
    Map<Subject, Map<String, String>> told = book.find(subjects, TOLD);
    Map<Subject, Sealed> all = new HashMap<>();
    for (Subject one : subjects) {
      all.put(
          one, new Sealed(written.getOrDefault(one, Map.of()), told.getOrDefault(one, Map.of())));
    }
    return all;
  }

  /** Told besides what was told before. */
  Beside.Sealed telling(String field, String text) {
    Map<String, String> all = new HashMap<>(told);
    all.put(field, text);
    return new Beside.Sealed(TOLD, all);
  }

  /** Whether it was forgotten. */
  public boolean gone() {
    return written.isEmpty();
  }

  public String title() {
    return written.getOrDefault(TITLE, GONE);
  }

  public String content() {
    return written.getOrDefault(CONTENT, GONE);
  }

  /** Which of the words its writer wrote, in words; null for none. */
  public @Nullable String mark(WatchWords.Lookout lookout) {
    return lookout.mark(written.get(TITLE), written.get(CONTENT));
  }

  /** What the writer was answered, or null. */
  public @Nullable String answer() {
    return told.get(ANSWER);
  }

  /** Why it was pointed elsewhere or closed, or null. */
  public @Nullable String reason() {
    return told.get(REASON);
  }

  /** Why it was put off, or null. */
  public @Nullable String extension() {
    return told.get(EXTENSION);
  }

  /** Of its writer, or null. */
  public @Nullable String name() {
    return written.get(NAME);
  }

  public @Nullable String email() {
    return written.get(EMAIL);
  }

  public @Nullable String phone() {
    return written.get(PHONE);
  }

  /** Says nothing of what is sealed. */
  @Override
  public String toString() {
    return "Sealed";
  }
}
