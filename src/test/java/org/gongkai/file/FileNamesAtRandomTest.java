package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.input.Problems;

/** Names at random. */
class FileNamesAtRandomTest {

  /** Whatever comes, a name that is taken is safe, and its disposition is one line of ASCII. */
  @Property(tries = 5000)
  void whatIsTakenIsSafe(@ForAll String name) {
    FileName taken = FileName.check(new Problems(), "name", name);
    if (taken != null) {
      assertThat(new FileName(taken.value())).isEqualTo(taken);
      assertThat(taken.value().codePointCount(0, taken.value().length())).isLessThanOrEqualTo(100);
      assertThat(taken.disposition()).matches("[\\x20-\\x7E]+");
      assertThat(taken.disposition().chars().filter(c -> c == '"').count()).isEqualTo(2);
    }
  }
}
