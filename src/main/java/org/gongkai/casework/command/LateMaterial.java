package org.gongkai.casework.command;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.Attachments;
import org.gongkai.file.CheckedFile;
import org.gongkai.file.FileBook;
import org.gongkai.file.FilePlace;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problems;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

/** Papers of the applicant that a clerk scans after the request was entered; never disclosed. */
@Singleton
public class LateMaterial {

  private final Attachments attachments;
  private final FileBook files;

  LateMaterial(Attachments attachments, FileBook files) {
    this.attachments = attachments;
    this.files = files;
  }

  /** Whether the applicant's file was added later rather than with the request. */
  public static boolean isLate(OpenedCase opened, StoredFile file) {
    return file.isAttachment() && file.at().isAfter(opened.entries().getFirst().recordedAt());
  }

  /**
   * Adds one, by the rules of attachments.
   *
   * @throws Casework.NotAllowed for anybody but a clerk
   * @throws org.gongkai.input.Refused with all problems
   */
  public void add(OpenedCase opened, Official official, String name, Path content) {
    if (!official.is(Role.CLERK)) {
      throw new Casework.NotAllowed("申请人的材料由登记人员上传。");
    }
    if (!opened.request().status().isOpen()) {
      throw new Casework.NotAllowed("申请已经办结，不能再加材料。");
    }
    var number = opened.request().number();
    var problems = new Problems();
    List<CheckedFile> checked =
        attachments.check(problems, "file", List.of(new Attachments.Sent(name, content)));
    problems.orRefuse();
    for (StoredFile file : attachments.store(number.office(), checked)) {
      if (!files.add(new FilePlace.OfRequest(number), file)) {
        throw new IllegalStateException("a file of that id is there: " + file.id());
      }
    }
  }
}
