package org.gongkai.participation.solicitation.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.HurriedClock;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Seen;
import org.junit.jupiter.api.Test;

/** Five hundred are told of a result though no sweep has time for more than a hundred. */
class ResultMailsTest extends ServicesTest {

  private static final Duration OF_ONE_PIECE = Duration.ofSeconds(30);

  @Inject LoadBook loads;

  @Test
  void whoGoesOnBeginsWhereItStopped() {
    var office = new OfficeCode(new AnOffice(setup).code);
    byte[] total = "500".getBytes(UTF_8);
    var load =
        new Load(
            office,
            ResultMails.KIND,
            office + "-S2026-1",
            1,
            true,
            "head",
            LocalDate.of(2026, 11, 28),
            Instant.EPOCH);
    assertThat(loads.store(load, total, Seen.UNKNOWN)).isTrue();
    var clock = new HurriedClock();
    ResultMails mails = new Services(Map.of(), clock).get(ResultMails.class);
    for (int done = 100; done <= 500; done += 100) {
      assertThat(mails.apply(load, total, clock.instant().plus(OF_ONE_PIECE)))
          .isEqualTo(done == 500);
      assertThat(loads.reached(load)).isEqualTo(done);
    }
    loads.applied(load);
    assertThat(loads.reached(load)).as("the next begins at the first").isZero();
  }
}
