package org.gongkai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.AnOffice;
import org.gongkai.Busy;
import org.gongkai.GongkaiConfig;
import org.gongkai.ServicesTest;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.file.Attachments;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.secret.Fingerprints;
import org.gongkai.secret.QueryCodes;
import org.junit.jupiter.api.Test;

/**
 * Several processes take requests for one office at the same time: what they share is the table
 * alone, as two intakes here do.
 */
class IntakeAtOnceTest extends ServicesTest {

  /** Together they take this many, half of them each, sixteen at once. */
  private static final int ALL = Integer.getInteger("crowd", 60);

  @Inject Register register;
  @Inject OfficeBook offices;
  @Inject OfficeCalendars calendars;
  @Inject RateLimits limits;
  @Inject QueryCodes queryCodes;
  @Inject OnlineLimits online;
  @Inject Fingerprints fingerprints;
  @Inject Precedents precedents;
  @Inject Attachments attachments;
  @Inject Clock clock;
  @Inject GongkaiConfig config;

  private Intake process() {
    return new Intake(
        register,
        offices,
        calendars,
        limits,
        online,
        queryCodes,
        fingerprints,
        precedents,
        attachments,
        clock,
        config);
  }

  private static Optional<String> number(Intake intake, byte[] body) {
    try {
      SubmissionInput input = StrictJson.read(body, SubmissionInput.class);
      return Optional.of(intake.submit(input, Caller.Portal.PORTAL).number());
    } catch (Busy e) {
      return Optional.empty();
    }
  }

  @Test
  void acrossProcessesAtMostOneInAHundredIsRefused() throws Exception {
    var office = new AnOffice(setup);
    List<Intake> two = List.of(process(), process());
    List<Callable<Optional<String>>> all = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      Intake intake = two.get(i % 2);
      byte[] body = office.submission().toString().getBytes(StandardCharsets.UTF_8);
      all.add(() -> number(intake, body));
    }
    Set<String> numbers = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Optional<String>> one : threads.invokeAll(all)) {
        one.get().ifPresent(numbers::add);
      }
    }
    int refused = ALL - numbers.size();
    assertThat(refused).isLessThanOrEqualTo(Math.max(1, ALL / 100));
    assertThat(numbers).anyMatch(number -> number.endsWith("-%06d".formatted(ALL - refused)));
  }
}
