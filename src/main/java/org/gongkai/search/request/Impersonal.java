package org.gongkai.search.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.request.Applicant;
import org.gongkai.request.Information;
import org.gongkai.written.Folding;
import org.gongkai.written.PersonalNumbers;

/**
 * What a request asks for without what is personal in it, folded: the numbers of people ({@link
 * PersonalNumbers}) and e-mail addresses part the text, and so does what the applicant gave of a
 * person.
 */
final class Impersonal {

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}[@＠][\\w.-]{1,100}");

  /** One character of a name says nothing of who it is, and parts everything. */
  private static final int SHORTEST = 2;

  private Impersonal() {}

  /** The pieces of title, document number and description. */
  static List<String> of(Information asked, Applicant applicant) {
    List<String> people = people(applicant);
    return Stream.of(asked.title(), asked.documentNumber(), asked.description())
        .filter(Objects::nonNull)
        .flatMap(text -> withoutNumbers(text).stream())
        .flatMap(EMAIL::splitAsStream)
        .map(Impersonal::folded)
        .flatMap(text -> without(text, people).stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> withoutNumbers(String text) {
    var pieces = new ArrayList<String>();
    int at = 0;
    for (PersonalNumbers.Found number : PersonalNumbers.in(text, LocalDate.MAX)) {
      // two may share digits
      pieces.add(text.substring(at, Math.max(at, number.from())));
      at = Math.max(at, number.to());
    }
    pieces.add(text.substring(at));
    return pieces;
  }

  private static String folded(String text) {
    return Folding.of(text).toString();
  }

  private static List<String> without(String text, List<String> people) {
    List<String> pieces = List.of(text);
    for (String person : people) {
      var next = new ArrayList<String>();
      pieces.forEach(piece -> next.addAll(List.of(piece.split(Pattern.quote(person), -1))));
      pieces = next;
    }
    return pieces;
  }

  /** The name of an organisation is nobody's. */
  private static List<String> people(Applicant applicant) {
    Applicant.Agent agent = applicant.agent();
    Applicant.Proof proof = applicant.proof();
    return Stream.of(
            applicant.kind().isOrganisation() ? null : applicant.name(),
            applicant.idNumber(),
            applicant.representative(),
            applicant.contact(),
            applicant.phone(),
            applicant.email(),
            applicant.address(),
            proof == null ? null : proof.number(),
            agent == null ? null : agent.name(),
            agent == null ? null : agent.idNumber(),
            agent == null ? null : agent.phone())
        .filter(Objects::nonNull)
        .map(Impersonal::folded)
        .filter(value -> value.codePointCount(0, value.length()) >= SHORTEST)
        .distinct()
        .toList();
  }
}
