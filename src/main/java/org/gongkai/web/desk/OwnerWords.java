package org.gongkai.web.desk;

import org.gongkai.deadline.Owner;
import org.gongkai.office.Office;

/** Whose something is, in the words of the desk. */
public final class OwnerWords {

  private OwnerWords() {}

  /** An official's name, with a note when they have left; or whose it is together. */
  public static String of(Owner owner, Office office) {
    return switch (owner) {
      case Owner.Everyone everyone -> everyone == Owner.Everyone.HEADS ? "负责人" : "登记人员";
      case Owner.Official(String id) ->
          office
              .official(id)
              .map(official -> official.name() + (official.active() ? "" : "（已离岗，由负责人负责）"))
              .orElse(id + "（本机关没有此人，由负责人负责）");
    };
  }
}
