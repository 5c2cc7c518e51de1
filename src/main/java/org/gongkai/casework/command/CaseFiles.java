package org.gongkai.casework.command;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.FilePlace;
import org.gongkai.file.Progress;
import org.gongkai.file.StoredFile;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Request;
import org.jspecify.annotations.Nullable;

/** The files of a request: who may add one, and which may be removed by whom. */
@Singleton
public class CaseFiles {

  private final Uploads uploads;

  CaseFiles(Uploads uploads) {
    this.uploads = uploads;
  }

  /** Whether the official works on the request: its handler, a clerk, a head. */
  public static boolean mayUpload(OpenedCase opened, Official official) {
    return opened.isHandledBy(official) || official.is(Role.CLERK) || official.is(Role.HEAD);
  }

  /**
   * Takes a part of a file that is to be disclosed.
   *
   * @param part which of {@code parts}, from 1
   * @throws Casework.NotAllowed for who does not work on the request
   * @throws org.gongkai.input.Refused when the file is not taken
   */
  public Progress upload(
      OpenedCase opened,
      Official official,
      @Nullable String name,
      int part,
      int parts,
      byte[] content) {
    if (!mayUpload(opened, official)) {
      throw new Casework.NotAllowed("文件由承办此申请的人员、登记人员或负责人上传。");
    }
    return uploads.take(
        new UploadPart(
            new FilePlace.OfRequest(opened.request().number()),
            official.id(),
            name,
            part,
            parts,
            content));
  }

  /** Why the official cannot remove the file, or empty. */
  public static Optional<String> irremovable(
      OpenedCase opened, Official official, StoredFile file) {
    if (!mayUpload(opened, official)) {
      return Optional.of("文件由承办此申请的人员、登记人员或负责人删除");
    }
    if (file.isAttachment() && !LateMaterial.isLate(opened, file)) {
      return Optional.of("申请人随申请提交的材料不能删除");
    }
    if (file.isAttachment() && !official.is(Role.CLERK)) {
      return Optional.of("补录的材料由登记人员删除");
    }
    if (!opened.request().status().isOpen()) {
      return Optional.of("申请已经办结");
    }
    Request.Answering.Draft draft = opened.request().answering().latest();
    return draft != null && draft.answer().attachments().contains(file.id().toString())
        ? Optional.of("它已用于答复")
        : Optional.empty();
  }

  /** Removes a file that goes with no answer; why it was not, or empty. */
  public Optional<String> remove(OpenedCase opened, Official official, StoredFile file) {
    Optional<String> why = irremovable(opened, official, file);
    if (why.isPresent()) {
      return why;
    }
    Request request = opened.request();
    return uploads.remove(request.number(), file, request.version())
        ? Optional.empty()
        : Optional.of("此申请刚刚被他人更新，请看过变化再删除");
  }
}
