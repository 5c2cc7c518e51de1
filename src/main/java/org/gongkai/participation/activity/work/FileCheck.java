package org.gongkai.participation.activity.work;

import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.participation.activity.Outcome;

/** Sees which files of those that were named the office has. */
interface FileCheck {

  /** The ids among these of which the office has the file. */
  List<String> known(OfficeCode office, List<String> ids);

  /** Notes each that has the form of a file's id and is none of the office's. */
  default <C> void judge(
      Given<C> given, Field<List<String>, C> field, OfficeCode office, List<String> material) {
    List<String> ids = material.stream().filter(Outcome::isFile).toList();
    List<String> known = ids.isEmpty() ? List.of() : known(office, ids);
    ids.stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> given.wrong(field, Code.UNKNOWN_VALUE, "本机关没有编号为%s的文件，请先上传".formatted(id)));
  }
}
