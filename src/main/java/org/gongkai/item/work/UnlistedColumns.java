package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Columns;
import org.gongkai.matter.Also;
import org.jspecify.annotations.Nullable;

/**
 * While the directory has no room of its own: every id that a column can have is one, which the
 * clerks look after.
 */
@Singleton
class UnlistedColumns implements Columns {

  private static final Pattern ID = Pattern.compile("[A-Z0-9-]{1,30}");

  @Override
  public Optional<Found> find(OfficeCode office, String id) {
    return ID.matcher(id).matches()
        ? Optional.of(new Found(id, id, "CLERKS", null, false))
        : Optional.empty();
  }

  @Override
  public List<Also<?>> published(OfficeCode office, String column, LocalDate on, boolean more) {
    return List.of();
  }

  @Override
  public List<Also<?>> gone(OfficeCode office, String column, @Nullable LocalDate newest) {
    return List.of();
  }
}
