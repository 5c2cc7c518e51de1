package org.gongkai.casework.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.Test;

/** What {@code configure-office} tells of a date that moved. */
class MovedJsonTest {

  @Test
  void theSubjectOfADateThatMovedIsOneText() throws JsonProcessingException {
    var json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    var moved =
        new CalendarRevision.Moved(
            Subject.parse("REQUEST#LJQ-2026-000001"),
            DeadlineKind.ANSWER,
            LocalDate.of(2026, 12, 8),
            LocalDate.of(2026, 12, 9));
    assertThat(json.writeValueAsString(moved))
        .isEqualTo(
            """
            {"subject":"REQUEST#LJQ-2026-000001","kind":"ANSWER","from":"2026-12-08","to":"2026-12-09"}""");
  }
}
