package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.request.Law;
import org.junit.jupiter.api.Test;

/** The tables of fields and the contract of {@code configure-office} name the same. */
class OfficeFieldsTest {

  /** Structures of the contract; each has a table of its own, or is one of the profile's parts. */
  private static final Set<String> PARTS =
      Set.of("office", "settings", "officials", "localDays", "calendar", "trial");

  /** Terms of disclosure and participation, words to look out for too: a table of their own. */
  private static final Set<String> TERMS =
      Set.of(
          "publishDays",
          "reviewDays",
          "interpretDays",
          "indexNumber",
          "replyDays",
          "replyExtension",
          "vetoDays",
          "resultDays",
          "solicitationDays",
          "watchWords");

  private static Stream<String> names(Class<?> contract, String start) {
    return Stream.of(contract.getRecordComponents())
        .map(RecordComponent::getName)
        .map(start::concat);
  }

  private static List<String> names(Fields<?> table) {
    return table.all().stream().map(Field::name).toList();
  }

  @Test
  void theProfileHasTheFieldsOfTheContract() {
    List<String> contract =
        Stream.concat(
                names(OfficeInput.class, "").filter(name -> !PARTS.contains(name)),
                names(OfficeInput.SettingsInput.class, "settings.")
                    .filter(name -> !TERMS.contains(name.substring("settings.".length()))))
            .toList();
    assertThat(names(OfficeFields.ALL)).containsExactlyInAnyOrderElementsOf(contract);
  }

  @Test
  void theTermsHaveTheFieldsOfTheContract() {
    Stream<String> contract =
        TERMS.stream()
            .flatMap(
                name ->
                    name.equals("replyDays")
                        ? Stream.of("CORRECTION", "CONSULTATION", "SUGGESTION", "COMPLAINT")
                            .map(kind -> "replyDays." + kind)
                        : Stream.of(name));
    assertThat(names(TermFields.ALL))
        .containsExactlyInAnyOrderElementsOf(contract.map("settings."::concat).toList());
  }

  @Test
  void anOfficialHasFieldsOfTheContract() {
    var contract = new ArrayList<>(names(OfficeInput.OfficialInput.class, "").toList());
    contract.remove("initialPassword"); // of the command line alone
    contract.remove("resetPassword"); // a box to tick
    assertThat(names(OfficialFields.NEW)).isSubsetOf(contract);
    assertThat(names(OfficialFields.KNOWN))
        .contains(OfficialFields.RESET.name())
        .filteredOn(name -> !name.equals(OfficialFields.RESET.name()))
        .isSubsetOf(contract);
  }

  @Test
  void aNoticeHasTheFieldsOfTheContract() {
    assertThat(names(CalendarFields.NATIONAL))
        .containsExactlyInAnyOrderElementsOf(
            names(OfficeInput.YearInput.class, "")
                .filter(name -> !List.of("text", "replace").contains(name)) // other ways of days
                .toList());
  }

  @Test
  void theFormAsksForLateSupplementsInTheWordsOfTheLawInForce() {
    Law law = Law.inForceOn(LocalDate.of(2026, 11, 25));
    assertThat(OfficeFields.LATE_SUPPLEMENT.shown(law)).isEqualTo("晚于7个工作日才告知补正的，答复期限");
    assertThat(OfficeFields.LATE_SUPPLEMENT.label()).isEqualTo("迟告知补正的答复期限");
  }

  @Test
  void severalChoicesAreJudgedEachAndOneAtLeast() {
    var problems = new Problems();
    Field<Set<Role>, Plain> roles = OfficialFields.ROLES;
    assertThat(roles.judged(problems, "officials[0].", null, Plain.PLAIN)).isNull();
    assertThat(roles.judged(problems, "", List.of("HEAD", "CLERK"), Plain.PLAIN))
        .containsExactly(Role.CLERK, Role.HEAD);
    assertThat(problems.none()).isTrue();
    roles.judged(problems, "a.", List.of(), Plain.PLAIN);
    roles.judged(problems, "b.", List.of("BOSS"), Plain.PLAIN);
    assertThat(problems.all())
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.roles", "required"),
            org.assertj.core.groups.Tuple.tuple("b.roles", "unknown-value"));
  }
}
