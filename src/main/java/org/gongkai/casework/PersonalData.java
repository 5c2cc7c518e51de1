package org.gongkai.casework;

import java.util.List;
import java.util.Optional;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;

/**
 * What is sealed of people, and who looked at it: the applicant, third parties, inner notes. What
 * was forgotten is never brought back by anybody who had read it before.
 */
public interface PersonalData {

  /** The personal data, or empty when they were removed. */
  Optional<Applicant> applicant(RequestNumber number);

  /** How the party of a consultation is reached; {@code of} is the event that opened it. */
  Optional<String> contact(RequestNumber number, int of);

  /** Records that an official read the personal data. */
  void viewed(RequestNumber number, CaseBook.View view);

  /** Who read the personal data and when, the newest first. */
  List<CaseBook.View> views(RequestNumber number);

  /** Stores an inner note, sealed; it goes with the personal data. */
  void note(RequestNumber number, CaseBook.Note note);

  /** The inner notes of a request, in their order. */
  List<CaseBook.Note> notes(RequestNumber number);

  /** Removes the personal data and what finds it; whether there were any. */
  boolean forget(RequestNumber number);

  /** Writes the personal data anew under the first secret; whether there were any. */
  boolean reseal(RequestNumber number);
}
