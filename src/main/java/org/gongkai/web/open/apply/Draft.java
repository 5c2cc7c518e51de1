package org.gongkai.web.open.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongkai.casework.PersonalDataNotice;
import org.gongkai.request.Delivery;
import org.gongkai.request.IdType;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as it is typed. It travels from page to page in the form itself, sealed ({@link
 * Drafts}); nothing is kept here before it is submitted.
 *
 * @param submissionId chosen with the first page: by it a second sending is recognised
 * @param began when the first page, and on it the notice on personal data, was shown; epoch seconds
 * @param reviewed whether the answers were checked before: a change leads back to the check
 * @param values what was typed, by field
 */
record Draft(String submissionId, long began, boolean reviewed, Map<String, String> values) {

  /** Who applies: {@link #CITIZEN} or {@link #ORGANISATION}. */
  static final String FORM = "form";

  private static final String NAME = "applicant.name";

  /** The name as it stands in the form that is not shown. */
  private static final String OTHER_NAME = "applicant.otherName";

  static final String CITIZEN = "CITIZEN";
  static final String ORGANISATION = "ORGANISATION";

  /** All fields that can be typed; anything else in a form is not kept. */
  private static final Set<String> FIELDS =
      Set.of(
          FORM,
          OTHER_NAME,
          "office",
          "applicant.kind",
          "applicant.name",
          "applicant.idType",
          "applicant.idNumber",
          "applicant.creditCode",
          "applicant.proofKind",
          "applicant.proofNumber",
          "applicant.representative",
          "applicant.contact",
          "applicant.phone",
          "applicant.email",
          "applicant.address",
          "applicant.postcode",
          "agent.name",
          "agent.idType",
          "agent.idNumber",
          "agent.phone",
          "information.title",
          "information.documentNumber",
          "information.description",
          "delivery.format",
          "delivery.method");

  private static final List<String> AGENT = List.of("agent.name", "agent.idNumber", "agent.phone");

  Draft {
    values = Map.copyOf(values);
  }

  /** An empty one. */
  static Draft begun(long now, String form) {
    return new Draft(
        UUID.randomUUID().toString(),
        now,
        false,
        Map.of(FORM, form, "applicant.idType", IdType.RESIDENT_ID.name()));
  }

  /** The same with what was typed on one more page. */
  Draft with(Map<String, String> typed) {
    var all = new HashMap<>(values);
    typed.forEach(
        (name, value) -> {
          if (FIELDS.contains(name)) {
            all.put(name, value);
          }
        });
    return new Draft(submissionId, began, reviewed, all);
  }

  /** The other form with what was typed; each form has a name of its own. */
  Draft as(String form) {
    if (form.equals(value(FORM))) {
      return this;
    }
    return with(
        Map.of(
            FORM,
            form,
            NAME,
            values.getOrDefault(OTHER_NAME, ""),
            OTHER_NAME,
            values.getOrDefault(NAME, "")));
  }

  Draft with(String field, String value) {
    return with(Map.of(field, value));
  }

  /** The same with what is likely wanted: by e-mail whoever left an address, until they choose. */
  Draft suggested() {
    String email = values.getOrDefault("applicant.email", "");
    return values.containsKey("delivery.method") || email.isBlank()
        ? this
        : with(
            Map.of(
                "delivery.format", Delivery.Format.ELECTRONIC.name(),
                "delivery.method", Delivery.Method.EMAIL.name()));
  }

  /** The same, checked. */
  Draft checked() {
    return new Draft(submissionId, began, true, values);
  }

  /** The same content as another request. */
  Draft again(long now) {
    return new Draft(UUID.randomUUID().toString(), now, reviewed, values);
  }

  /** What was typed, or null. */
  @Nullable String value(String name) {
    return values.get(name);
  }

  boolean organisation() {
    return ORGANISATION.equals(value(FORM));
  }

  /** Whether somebody acts for the applicant. */
  boolean hasAgent() {
    return AGENT.stream().map(values::get).anyMatch(text -> text != null && !text.isBlank());
  }

  /** What the applicant was told of the personal data, with the form's first page. */
  PersonalDataNotice told() {
    return new PersonalDataNotice(PersonalDataNotice.PRESENT, Instant.ofEpochSecond(began));
  }
}
