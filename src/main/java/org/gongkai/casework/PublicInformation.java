package org.gongkai.casework;

import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/** What the office has made public, as far as requests meet it (Art. 36(1), 44). */
public interface PublicInformation {

  /** The office's item of that id if everybody can read it today, or empty. */
  Optional<Published> published(Office office, String item);

  /**
   * An item that everybody can read.
   *
   * @param where its address, and how it is called
   * @param how how one gets it
   */
  record Published(String where, String how) {}

  /** The id of the draft that is made of what the request disclosed; the same each time. */
  String draft(RequestNumber number);

  /**
   * Makes that draft with what is stored, so that both hold or neither.
   *
   * @param title what was asked for
   * @param drafter whose draft it is: an official's id
   * @param storing is given the draft, or null when it is there already; once more when its number
   *     was taken meanwhile
   */
  void make(
      Office office,
      RequestNumber number,
      String title,
      String drafter,
      Consumer<@Nullable Writing<?>> storing);
}
