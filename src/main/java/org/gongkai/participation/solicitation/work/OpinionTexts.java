package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Beside;
import org.gongkai.matter.SealedBook;
import org.gongkai.participation.solicitation.Opinion;
import org.jspecify.annotations.Nullable;

/** What was said in opinions and by whom: sealed beside them, forgettable. */
@Singleton
public class OpinionTexts {

  /** Stands where a text was forgotten. */
  public static final String GONE = "（已按规定删除）";

  private static final String NAME = "WRITER";
  private static final String CONTENT = "content";
  private static final String WHO = "name";
  private static final String EMAIL = "email";
  private static final OpinionFamily FAMILY = new OpinionFamily();

  private final SealedBook book;

  OpinionTexts(SealedBook book) {
    this.book = book;
  }

  /**
   * What is sealed.
   *
   * @param name of who said it, or null
   * @param email to which they are written, or null
   */
  record Sealed(String content, @Nullable String name, @Nullable String email) {

    /** As it is written beside the opinion. */
    Beside beside() {
      Map<String, String> texts = new HashMap<>();
      texts.put(CONTENT, content);
      if (name != null) {
        texts.put(WHO, name);
      }
      if (email != null) {
        texts.put(EMAIL, email);
      }
      return new Beside.Sealed(NAME, texts);
    }

    static Sealed of(Map<String, String> texts) {
      return new Sealed(texts.getOrDefault(CONTENT, ""), texts.get(WHO), texts.get(EMAIL));
    }

    /** Says nothing of what is sealed. */
    @Override
    public String toString() {
      return "Sealed";
    }
  }

  /** What is sealed of one; empty once it was forgotten. */
  Optional<Sealed> find(Opinion opinion) {
    return find(FAMILY.subject(opinion.office(), opinion.id()));
  }

  Optional<Sealed> find(Subject subject) {
    return book.find(subject, NAME).map(Sealed::of);
  }

  /** What was said, or {@link #GONE}. */
  String content(Opinion opinion) {
    return find(opinion).map(Sealed::content).orElse(GONE);
  }

  /** What was said in each, by their ids; a hundred in a call. */
  Map<String, String> contents(OfficeCode office, List<Opinion> opinions) {
    List<Subject> subjects =
        opinions.stream().map(one -> FAMILY.subject(office, one.id())).toList();
    Map<String, String> contents = new HashMap<>();
    if (!subjects.isEmpty()) {
      book.find(subjects, NAME)
          .forEach((subject, texts) -> contents.put(subject.reference(), Sealed.of(texts).content));
    }
    return contents;
  }
}
