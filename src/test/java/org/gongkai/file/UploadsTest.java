package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's uploads, on the real table and the real folder. */
class UploadsTest extends ServicesTest {

  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final int MB = 1024 * 1024;

  @Inject Uploads uploads;
  @Inject Downloads downloads;
  @Inject BlobStore blobs;
  @Inject FileBook files;
  @Inject UploadBook parts;
  @Inject Clock clock;

  @Inject GongkaiConfig config;

  private final RequestNumber number =
      new RequestNumber(new OfficeCode("UP" + SERIAL.incrementAndGet()), 2026, 1);

  private Path folder() {
    return Path.of(config.files().orElseThrow());
  }

  private UploadPart part(String name, int part, int parts, byte[] content) {
    return new UploadPart(new FilePlace.OfRequest(number), "li", name, part, parts, content);
  }

  private Progress send(String name, int part, int parts, byte[] content) {
    return uploads.take(part(name, part, parts, content));
  }

  private static List<Integer> missing(Progress progress) {
    return ((Progress.Missing) progress).parts();
  }

  private static StoredFile stored(Progress progress) {
    return ((Progress.Stored) progress).file();
  }

  private byte[] content(StoredFile file) throws IOException {
    try (InputStream in = downloads.open(number.office(), file)) {
      return in.readAllBytes();
    }
  }

  private List<Problem> refused(UploadPart part) {
    return catchThrowableOfType(Refused.class, () -> uploads.take(part)).problems();
  }

  /** The parts that lie in the folder for this test's office. */
  private List<Path> partsLeft() throws IOException {
    Path all = folder().resolve("parts/" + number.office());
    if (!Files.exists(all)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(all)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private static byte[][] cut(byte[] whole, int parts) {
    int size = (whole.length + parts - 1) / parts;
    return IntStream.range(0, parts)
        .mapToObj(i -> Arrays.copyOfRange(whole, i * size, Math.min(whole.length, (i + 1) * size)))
        .toArray(byte[][]::new);
  }

  @Test
  void aFileOfOnePartIsStoredAtOnce() throws IOException {
    byte[] pdf = Sample.of("document.pdf");
    StoredFile file = stored(send("补助名单.pdf", 1, 1, pdf));

    assertThat(file.name()).isEqualTo(new FileName("补助名单.pdf"));
    assertThat(file.type()).isEqualTo(FileType.PDF);
    assertThat(file.size()).isEqualTo(pdf.length);
    assertThat(file.sha256()).isEqualTo(Sha256.of(pdf));
    assertThat(file.by()).isEqualTo("li");
    assertThat(content(file)).isEqualTo(pdf);
    assertThat(downloads.find(number, file.id().value())).contains(file);
    assertThat(downloads.of(number)).containsExactly(file);
    assertThat(downloads.link(number.office(), file)).isEmpty();
    assertThat(partsLeft()).isEmpty();
    assertThat(item(number.subject().toString(), "FILE#" + file.id()).keySet())
        .containsExactlyInAnyOrder(
            "pk", "sk", "name", "type", "size", "sha256", "by", "at", "forgotten");
  }

  @Test
  void partsComeInAnyOrderAndMoreThanOnce() throws IOException {
    byte[] pdf = Sample.pdf(7 * MB);
    byte[][] cut = cut(pdf, 4);
    assertThat(missing(send("a.pdf", 3, 4, cut[2]))).containsExactly(1, 2, 4);
    assertThat(missing(send("a.pdf", 1, 4, cut[0]))).containsExactly(2, 4);
    assertThat(missing(send("a.pdf", 3, 4, cut[2]))).containsExactly(2, 4);
    assertThat(missing(send("a.pdf", 4, 4, cut[3]))).containsExactly(2);
    StoredFile file = stored(send("a.pdf", 2, 4, cut[1]));

    assertThat(content(file)).isEqualTo(pdf);
    // the answer to the last part was lost: its repeat gets the same
    assertThat(stored(send("a.pdf", 2, 4, cut[1]))).isEqualTo(file);
    assertThat(stored(send("a.pdf", 4, 4, cut[3]))).isEqualTo(file);
    assertThat(files.of(number)).containsExactly(file);
    assertThat(partsLeft()).isEmpty();
  }

  @Test
  void uploadsOfTwoFilesOfTwoOfficialsAndOfTwoRequestsAreKeptApart() {
    byte[] a = Sample.pdf(100);
    byte[] b = Sample.pdf(200);
    assertThat(missing(send("a.pdf", 1, 2, a))).containsExactly(2);
    assertThat(missing(send("b.pdf", 2, 2, b))).containsExactly(1);
    var wang = new UploadPart(new FilePlace.OfRequest(number), "wang", "a.pdf", 2, 2, b);
    assertThat(missing(uploads.take(wang))).containsExactly(1);
    var other = new RequestNumber(number.office(), 2025, 1);
    assertThat(
            missing(
                uploads.take(
                    new UploadPart(new FilePlace.OfRequest(other), "li", "a.pdf", 2, 2, b))))
        .containsExactly(1);
    assertThat(missing(send("a.pdf", 2, 3, b))).containsExactly(1, 3);
  }

  /** The official gave up an upload and begins again with a corrected file of the same name. */
  @Test
  void aPartWithOtherBytesBeginsTheUploadAnewSoThatTwoFilesAreNeverMixed() throws IOException {
    byte[][] old = cut(Sample.pdf(3001), 3);
    byte[][] corrected = cut(Sample.pdf(3002), 3);
    send("a.pdf", 1, 3, old[0]);
    send("a.pdf", 3, 3, old[2]);
    assertThat(missing(send("a.pdf", 1, 3, corrected[0]))).containsExactly(2, 3);
    assertThat(missing(send("a.pdf", 2, 3, corrected[1]))).containsExactly(3);
    StoredFile file = stored(send("a.pdf", 3, 3, corrected[2]));
    assertThat(content(file)).isEqualTo(Sample.pdf(3002));

    // and once more after the first is stored: another file
    assertThat(missing(send("a.pdf", 1, 3, old[0]))).containsExactly(2, 3);
    send("a.pdf", 2, 3, old[1]);
    StoredFile second = stored(send("a.pdf", 3, 3, old[2]));
    assertThat(second.id()).isNotEqualTo(file.id());
    assertThat(content(second)).isEqualTo(Sample.pdf(3001));
    assertThat(files.of(number)).containsExactly(file, second);
  }

  @Test
  void partsOfYesterdayAreNotUsed() {
    byte[][] cut = cut(Sample.pdf(3000), 2);
    send("a.pdf", 1, 2, cut[0]);
    var tomorrow = Clock.fixed(clock.instant().plus(Uploads.KEPT.plusSeconds(1)), ZoneOffset.UTC);
    var later = new Uploads(blobs, files, parts, tomorrow);
    assertThat(missing(later.take(part("a.pdf", 2, 2, cut[1])))).containsExactly(1);
    assertThat(stored(later.take(part("a.pdf", 1, 2, cut[0]))).size()).isEqualTo(3000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void lastPartsAtTheSameMomentMakeOneFile(int last) throws Exception {
    int count = 6;
    byte[] pdf = Sample.pdf(2 * MB + last);
    byte[][] cut = cut(pdf, count);
    for (int n = 1; n <= count - last; n++) {
      send("a.pdf", n, count, cut[n - 1]);
    }
    var tasks = new ArrayList<Callable<Progress>>();
    for (int copy = 0; copy < 4; copy++) {
      for (int n = count - last + 1; n <= count; n++) {
        int part = n;
        tasks.add(() -> send("a.pdf", part, count, cut[part - 1]));
      }
    }
    List<Progress> answers = atOnce(tasks);

    List<StoredFile> all = files.of(number);
    assertThat(all).hasSize(1);
    assertThat(content(all.getFirst())).isEqualTo(pdf);
    assertThat(answers)
        .filteredOn(Progress.Stored.class::isInstance)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(stored(answer)).isEqualTo(all.getFirst()));
    assertThat(stored(send("a.pdf", count, count, cut[count - 1]))).isEqualTo(all.getFirst());
  }

  private static List<Progress> atOnce(List<Callable<Progress>> tasks)
      throws InterruptedException, ExecutionException {
    var answers = new ArrayList<Progress>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Progress> answer : threads.invokeAll(tasks)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  /** Another process goes on where one was killed: all that is known is in table and folder. */
  @Test
  void anUploadThatWasCutOffGoesOn() throws IOException {
    byte[] pdf = Sample.pdf(4 * MB);
    byte[][] cut = cut(pdf, 2);
    send("a.pdf", 2, 2, cut[1]);

    // killed before the part was noted: it lies in the folder, and nobody knows
    var key = new BlobKey("parts/" + number.office() + "/upload/1-abc");
    blobs.put(key, cut[0]);
    var another = new Uploads(blobs, files, parts, clock);
    // killed while the file is put together: its place in the folder is taken by something else
    Path place = folder().resolve("files/" + number.office());
    Path aside = folder().resolve("aside");
    Files.createDirectories(place);
    Files.move(place, aside);
    Files.createFile(place);
    assertThatThrownBy(() -> another.take(part("a.pdf", 1, 2, cut[0])))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files.of(number)).isEmpty();
    Files.delete(place);
    Files.move(aside, place);

    StoredFile file = stored(another.take(part("a.pdf", 2, 2, cut[1])));
    assertThat(content(file)).isEqualTo(pdf);
    blobs.delete(key);
    assertThat(partsLeft()).isEmpty();
  }

  /** Killed after the file was stored and before its parts were deleted. */
  @Test
  void aFileWhosePartsWereLeftIsStoredOnce() throws IOException {
    byte[] pdf = Sample.pdf(500);
    StoredFile file = stored(send("a.pdf", 1, 1, pdf));
    assertThat(stored(send("a.pdf", 1, 1, pdf))).isEqualTo(file);
    assertThat(files.of(number)).containsExactly(file);
    assertThat(partsLeft()).isEmpty();
  }

  @Test
  void partsThatSomebodyDeletedAreAskedForAgain() throws IOException {
    byte[][] cut = cut(Sample.pdf(900), 2);
    send("a.pdf", 1, 2, cut[0]);
    for (Path part : partsLeft()) {
      Files.delete(part);
    }
    assertThat(missing(send("a.pdf", 2, 2, cut[1]))).containsExactly(1, 2);
    send("a.pdf", 2, 2, cut[1]);
    assertThat(stored(send("a.pdf", 1, 2, cut[0])).size()).isEqualTo(900);
  }

  @Test
  void aPartOf3MbIsTakenAndOneByteMoreIsNot() {
    assertThat(missing(send("a.pdf", 1, 2, Sample.pdf(3 * MB)))).containsExactly(2);
    assertThat(refused(part("a.pdf", 2, 2, new byte[3 * MB + 1])))
        .containsExactly(new Problem("file", "length", "每一份不能超过3MB，较大的文件请分份上传"));
  }

  @Test
  void aFileOf64MbIsTakenAndOneByteMoreIsNot() throws IOException {
    byte[] first = Sample.pdf(3 * MB);
    byte[] full = new byte[3 * MB];
    for (int n = 2; n <= 21; n++) {
      send("a.pdf", n, 22, full);
      send("b.pdf", n, 22, full);
    }
    send("a.pdf", 1, 22, first);
    send("b.pdf", 1, 22, first);
    assertThat(stored(send("a.pdf", 22, 22, new byte[MB])).size()).isEqualTo(64L * MB);
    assertThat(refused(part("b.pdf", 22, 22, new byte[MB + 1])))
        .containsExactly(new Problem("file", "length", "一个文件不能超过64MB，请压缩或拆成几个文件"));
    assertThat(partsLeft()).isEmpty();
    assertThat(missing(send("b.pdf", 22, 22, new byte[1]))).hasSize(21);
  }

  @Test
  void twentyFilesAreTakenAndNoMore() throws IOException {
    for (int n = 1; n <= 20; n++) {
      send("a" + n + ".pdf", 1, 1, Sample.pdf(100 + n));
    }
    assertThat(refused(part("b.pdf", 1, 1, Sample.pdf(100))))
        .extracting(Problem::message)
        .containsExactly("一件申请最多上传20个文件，现已有20个");
    assertThat(files.of(number)).hasSize(20);
    assertThat(stored(send("a20.pdf", 1, 1, Sample.pdf(120))).name().value()).isEqualTo("a20.pdf");
    assertThat(partsLeft()).isEmpty();
  }

  @Test
  void whatApplicantsAttachedDoesNotCount() {
    for (int n = 1; n <= 20; n++) {
      files.add(
          new FilePlace.OfRequest(number),
          new StoredFile(
              FileId.random(),
              new FileName("a.pdf"),
              FileType.PDF,
              1,
              "0",
              RequestEvent.APPLICANT,
              clock.instant()));
    }
    assertThat(stored(send("b.pdf", 1, 1, Sample.pdf(100))).isAttachment()).isFalse();
  }

  @Test
  void aRenamedProgramIsRefusedWithItsLastPartAndNothingIsLeft() throws IOException {
    byte[][] cut = cut(Sample.joined(Sample.EXE, new byte[5000]), 2);
    assertThat(missing(send("a.pdf", 2, 2, cut[1]))).containsExactly(1);
    List<Problem> problems = refused(part("a.pdf", 1, 2, cut[0]));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().field()).isEqualTo("file");
    assertThat(problems.getFirst().message()).isEqualTo("“a.pdf”的内容是可执行程序，不是PDF 文档，不能上传");
    assertThat(files.of(number)).isEmpty();
    assertThat(partsLeft()).isEmpty();

    byte[][] right = cut(Sample.pdf(5000), 2);
    assertThat(missing(send("a.pdf", 2, 2, right[1]))).containsExactly(1);
    assertThat(stored(send("a.pdf", 1, 2, right[0])).size()).isEqualTo(5000);
  }

  @Test
  void lastPartsOfARenamedProgramAtTheSameMomentStoreNothing() throws Exception {
    byte[][] cut = cut(Sample.joined(Sample.EXE, new byte[5000]), 2);
    send("a.pdf", 2, 2, cut[1]);
    var tasks = new ArrayList<Callable<Progress>>();
    var refused = new AtomicInteger();
    for (int copy = 0; copy < 6; copy++) {
      tasks.add(
          () -> {
            try {
              return send("a.pdf", 1, 2, cut[0]);
            } catch (Refused e) {
              refused.incrementAndGet();
              return new Progress.Missing(FileId.random(), List.of());
            }
          });
    }
    assertThat(atOnce(tasks)).allMatch(Progress.Missing.class::isInstance);
    assertThat(refused.get()).isPositive();
    assertThat(files.of(number)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "../../x.pdf, 1, 1, name, not-allowed",
        "C:\\x.pdf, 1, 1, name, not-allowed",
        "x.exe, 1, 1, name, not-allowed",
        "-, 1, 1, name, required",
        "x.pdf, -, 1, part, required",
        "x.pdf, 1, -, parts, required",
        "x.pdf, 0, 1, part, format",
        "x.pdf, 3, 2, part, format",
        "x.pdf, 1, 65, parts, format"
      })
  void whatIsWrongWithAPartIsSaidAndNothingIsKept(
      String name, Integer part, Integer parts, String field, String code) throws IOException {
    byte[] content = Sample.pdf(100);
    assertThat(
            refused(
                new UploadPart(new FilePlace.OfRequest(number), "li", name, part, parts, content)))
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple(field, code));
    assertThat(partsLeft()).isEmpty();
  }

  @Test
  void anEmptyPartIsRefused() {
    assertThat(refused(part("a.pdf", 1, 1, new byte[0])))
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("file", "required"));
  }

  @Test
  void allProblemsOfAPartAreSaidAtOnce() {
    assertThat(
            refused(
                new UploadPart(
                    new FilePlace.OfRequest(number), "li", "x.exe", null, null, new byte[0])))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("name", "part", "parts", "file");
  }

  @Test
  void aFileOfAnotherRequestIsNotFound() {
    StoredFile file = stored(send("a.pdf", 1, 1, Sample.pdf(100)));
    var other = new RequestNumber(number.office(), 2024, 1);
    assertThat(downloads.find(other, file.id().value())).isEmpty();
    assertThat(downloads.find(number, "../" + file.id())).isEmpty();
    assertThat(downloads.find(number, "")).isEmpty();
  }
}
