package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.Attachments.Sent;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applicants attach: limits, and the way from the form into the store. */
class AttachmentsTest extends ServicesTest {

  private static final OfficeCode OFFICE = new OfficeCode("ATTACH");
  private static final int MB = 1024 * 1024;

  @Inject Attachments attachments;
  @Inject Downloads downloads;
  @Inject FileBook files;

  @TempDir Path folder;

  private Sent sent(String name, byte[] content) throws IOException {
    return new Sent(name, Files.write(Files.createTempFile(folder, "sent", null), content));
  }

  private List<Problem> problems(Sent... sent) {
    var problems = new Problems();
    attachments.check(problems, "attachments", Arrays.asList(sent));
    return problems.all();
  }

  @Test
  void theFormsFilesAreCheckedStoredAndFound() throws IOException {
    var problems = new Problems();
    List<CheckedFile> checked =
        attachments.check(
            problems,
            "attachments",
            List.of(sent("证明.jpg", Sample.JPEG), sent("说明.txt", Sample.text("说明"))));
    assertThat(problems.none()).isTrue();
    assertThat(checked).extracting(CheckedFile::sha256).doesNotHaveDuplicates();

    List<StoredFile> stored = attachments.store(OFFICE, checked);
    var number = new RequestNumber(OFFICE, 2026, 1);
    stored.forEach(file -> files.add(new FilePlace.OfRequest(number), file));
    assertThat(downloads.of(number)).containsExactlyInAnyOrderElementsOf(stored);
    StoredFile picture = stored.getFirst();
    assertThat(picture.isAttachment()).isTrue();
    assertThat(picture.by()).isEqualTo(RequestEvent.APPLICANT);
    try (InputStream in = downloads.open(number.office(), picture)) {
      assertThat(in.readAllBytes()).isEqualTo(Sample.JPEG);
    }
  }

  @Test
  void filesThatNoRequestCameToNameAreDiscarded() throws IOException {
    List<StoredFile> stored =
        attachments.store(
            OFFICE,
            attachments.check(new Problems(), "attachments", List.of(sent("a.jpg", Sample.JPEG))));
    attachments.discard(OFFICE, stored);
    var number = new RequestNumber(OFFICE, 2026, 2);
    assertThatThrownBy(() -> downloads.open(number.office(), stored.getFirst()))
        .isInstanceOf(BlobMissing.class);
  }

  @Test
  void forgettingDeletesContentNameAndFingerprintOfAttachmentsAlone() throws IOException {
    var number = new RequestNumber(OFFICE, 2026, 3);
    StoredFile attached =
        attachments
            .store(
                OFFICE,
                attachments.check(
                    new Problems(), "attachments", List.of(sent("王建国的证明.jpg", Sample.JPEG))))
            .getFirst();
    var disclosed =
        new StoredFile(
            FileId.random(), new FileName("名单.pdf"), FileType.PDF, 1, "0", "li", attached.at());
    files.add(new FilePlace.OfRequest(number), attached);
    files.add(new FilePlace.OfRequest(number), disclosed);

    attachments.forget(number);
    attachments.forget(number);
    assertThat(downloads.of(number)).containsExactly(disclosed);
    assertThat(downloads.find(number, attached.id().value())).isEmpty();
    assertThatThrownBy(() -> downloads.open(number.office(), attached))
        .isInstanceOf(BlobMissing.class);
    assertThat(item(number.subject().toString(), "FILE#" + attached.id()))
        .doesNotContainKeys("name", "sha256")
        .containsKeys("at", "by", "size");
  }

  @Test
  void fiveFilesAreTakenAndSixAreNot() throws IOException {
    Sent one = sent("a.jpg", Sample.JPEG);
    assertThat(problems(Collections.nCopies(5, one).toArray(Sent[]::new))).isEmpty();
    assertThat(problems(Collections.nCopies(6, one).toArray(Sent[]::new)))
        .containsExactly(new Problem("attachments", "length", "附件不能超过5个，现有6个"));
  }

  @Test
  void aFileWithoutANameIsNotLost() throws IOException {
    assertThat(attachments.check(new Problems(), "attachments", List.of(sent("", Sample.pdf(100)))))
        .extracting(file -> file.name().value())
        .containsExactly("附件1.pdf");
    assertThat(problems(sent("a.txt", Sample.text("x")), sent("", Sample.EXE)))
        .singleElement()
        .returns("attachments[1]", Problem::field)
        .extracting(Problem::message)
        .asString()
        .contains("附件2", "可执行程序");
  }

  @Test
  void twentyMegabytesTogetherAreTakenAndOneByteMoreIsNot() throws IOException {
    Sent[] full = new Sent[4];
    for (int i = 0; i < full.length; i++) {
      full[i] = sent("a.pdf", Sample.pdf(5 * MB));
    }
    assertThat(problems(full)).isEmpty();
    Sent[] more = Arrays.copyOf(full, 5);
    more[4] = sent("a.txt", Sample.text("x"));
    assertThat(problems(more))
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("attachments", "length"));
    assertThat(problems(more).getFirst().message()).startsWith("附件合计不能超过20MB");
  }

  @Test
  void theProblemsOfAllFilesAreSaidAtOnceEachAtItsOwn() throws IOException {
    assertThat(
            problems(
                sent("../../x.pdf", Sample.pdf(100)),
                sent("好.pdf", Sample.pdf(100)),
                sent("exe.pdf", Sample.EXE),
                sent("a.zip", Sample.pdf(100)),
                sent("空.pdf", new byte[0])))
        .extracting(Problem::field)
        .containsExactly("attachments[0]", "attachments[2]", "attachments[3]", "attachments[4]");
  }

  @Test
  void noFilesAreFine() {
    assertThat(problems()).isEmpty();
  }
}
