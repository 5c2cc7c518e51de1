package org.gongkai.office;

import java.util.List;
import org.gongkai.deadline.OfficeCode;

/** An office that is nothing but its officials, for tests without a table. */
public final class BareOffice {

  private BareOffice() {}

  public static Office of(Official... officials) {
    return new Office(
        new OfficeCode("LJQ"),
        OfficeKind.TOWNSHIP,
        "示例镇",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        OfficeSettings.DEFAULT,
        List.of(officials));
  }
}
