package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.deadline.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 25);
  private static final LocalDate TO = LocalDate.of(2026, 11, 30);

  private static Official official(
      String id, Role role, boolean active, @Nullable Absence absence) {
    return new Official(id, id, id + "@example.com", Set.of(role), active, absence);
  }

  private static Official li() {
    return official("li", Role.HANDLER, true, new Absence(FROM, TO, "wang", "li"));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, false", "2026-11-25, true", "2026-11-30, true", "2026-12-01, false"})
  void theDeputyHandlesFromTheFirstDayThroughTheLast(LocalDate day, boolean handles) {
    Official wang = official("wang", Role.HANDLER, true, null);
    Office office = BareOffice.of(li(), wang);
    assertThat(office.handles(wang, "li", day)).isEqualTo(handles);
    assertThat(office.handles(office.official("li").orElseThrow(), "li", day))
        .as("who is away may still do it")
        .isTrue();
    assertThat(office.handles(wang, null, day)).as("what is nobody's").isFalse();
    assertThat(office.responsible(new Owner.Official("li"), day))
        .containsExactlyElementsOf(handles ? List.of("li", "wang") : List.of("li"));
  }

  @Test
  void whoHasLeftOrIsAwayOrIsNoHandlerIsNoDeputyAndTheClerksAreTold() {
    var away = new Absence(TO, TO.plusDays(3), "zhao", "wang");
    Official chen = official("chen", Role.CLERK, true, null);
    for (Official wang :
        List.of(
            official("wang", Role.HANDLER, false, null),
            official("wang", Role.HEAD, true, null),
            official("wang", Role.HANDLER, true, away))) {
      Office office = BareOffice.of(li(), wang, chen);
      assertThat(office.handles(wang, "li", TO)).as(wang.toString()).isFalse();
      assertThat(office.responsible(new Owner.Official("li"), TO)).containsExactly("li", "chen");
    }
    assertThat(BareOffice.of(li(), chen).responsible(new Owner.Official("li"), TO))
        .as("a deputy whom nobody knows")
        .containsExactly("li", "chen");
  }

  @Test
  void theWorkOfWhoHasLeftIsTheClerks() {
    Official left = official("li", Role.HANDLER, false, new Absence(FROM, TO, "wang", "li"));
    Official wang = official("wang", Role.HANDLER, true, null);
    Office office = BareOffice.of(left, wang, official("chen", Role.CLERK, true, null));
    assertThat(office.responsible(new Owner.Official("li"), FROM)).containsExactly("chen");
  }
}
