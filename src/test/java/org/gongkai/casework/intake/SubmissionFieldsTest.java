package org.gongkai.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Plain;
import org.junit.jupiter.api.Test;

/** The tables of fields and the contract of a submission name the same. */
class SubmissionFieldsTest {

  private static void same(Fields<Plain> table, Class<?> contract, String start) {
    assertThat(table.all().stream().map(Field::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(contract.getRecordComponents())
                .map(RecordComponent::getName)
                .map(start::concat)
                .toList());
  }

  @Test
  void everyPartHasTheFieldsOfTheContract() {
    same(SubmissionFields.WHO, SubmissionInput.ApplicantInput.class, "applicant.");
    same(SubmissionFields.AGENTS, SubmissionInput.AgentInput.class, "agent.");
    same(SubmissionFields.WHAT, SubmissionInput.InformationInput.class, "information.");
    same(SubmissionFields.HOW, SubmissionInput.DeliveryInput.class, "delivery.");
  }

  @Test
  void whoAsksIsKeptInNoBrowser() {
    assertThat(Stream.of(SubmissionFields.WHO, SubmissionFields.AGENTS))
        .flatExtracting(Fields::all)
        .filteredOn(field -> field.shape() == Field.Shape.LINE)
        .allMatch(Field::isPersonal);
  }
}
