package org.gongkai.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.web.crowd.Turnstile.Entry;
import org.junit.jupiter.api.Test;

/** Who goes in, who waits, whose turn is next. */
class TurnstileTest {

  private final List<String> in = new ArrayList<>();

  private Entry come(Turnstile turnstile, String address) {
    return turnstile.come(address, true, () -> in.add(address));
  }

  @Test
  void soManyAreInAndTheOthersWaitTheirTurn() {
    var turnstile = new Turnstile(2, 3, 10);
    for (String address : List.of("a", "b", "c", "d", "e")) {
      assertThat(come(turnstile, address)).isEqualTo(Entry.TAKEN);
    }
    assertThat(in).containsExactly("a", "b");
    assertThat(come(turnstile, "f")).isEqualTo(Entry.FULL);
    turnstile.leave("a");
    assertThat(in).containsExactly("a", "b", "c");
    assertThat(come(turnstile, "f")).isEqualTo(Entry.TAKEN);
    for (String address : List.of("b", "c", "d", "e", "f")) {
      turnstile.leave(address);
    }
    assertThat(in).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(turnstile.state()).isEqualTo("0 inside, 0 waiting, 0 addresses");
  }

  @Test
  void oneAddressTakesNoMoreThanItsShareAndNoTurnsOfOthers() {
    var turnstile = new Turnstile(1, 100, 4);
    for (int i = 0; i < 4; i++) {
      assertThat(come(turnstile, "crawler")).isEqualTo(Entry.TAKEN);
    }
    assertThat(come(turnstile, "crawler")).isEqualTo(Entry.SHARE);
    assertThat(come(turnstile, "visitor")).isEqualTo(Entry.TAKEN);
    assertThat(come(turnstile, "other")).isEqualTo(Entry.TAKEN);
    for (int i = 0; i < 5; i++) {
      turnstile.leave(in.getLast());
    }
    assertThat(in).containsExactly("crawler", "crawler", "visitor", "other", "crawler", "crawler");
    turnstile.leave("crawler");
    assertThat(turnstile.state()).isEqualTo("0 inside, 0 waiting, 0 addresses");
  }

  @Test
  void whatIsNobodysAddressHasNoShare() {
    var turnstile = new Turnstile(1, 100, 2);
    for (int i = 0; i < 10; i++) {
      assertThat(turnstile.come("gateway", false, () -> in.add("gateway"))).isEqualTo(Entry.TAKEN);
    }
    assertThat(turnstile.state()).isEqualTo("1 inside, 9 waiting, 1 addresses");
  }

  @Test
  void aHundredThousandAddressesThatHaveGoneAreNotRemembered() {
    var turnstile = new Turnstile(2, 0, 2);
    for (int i = 0; i < 100_000; i++) {
      assertThat(turnstile.come("address " + i, true, () -> {})).isEqualTo(Entry.TAKEN);
      turnstile.leave("address " + i);
    }
    assertThat(turnstile.state()).isEqualTo("0 inside, 0 waiting, 0 addresses");
  }
}
