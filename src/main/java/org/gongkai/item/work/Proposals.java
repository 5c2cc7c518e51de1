package org.gongkai.item.work;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.Busy;
import org.gongkai.OfficeTime;
import org.gongkai.file.FileType;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.file.text.FileTexts;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Problems;
import org.gongkai.item.paper.OfficialForm;
import org.gongkai.item.paper.Proposal;
import org.gongkai.matter.NotAllowed;
import org.gongkai.office.Office;
import org.gongkai.office.Official;

/** Proposes what an item says from its files, for the drafter to confirm; nothing is stored. */
@Singleton
public class Proposals {

  /** The form stands at the beginning of a document and at its end: longer ones are cut. */
  private static final int MOST_CHARACTERS = 300_000;

  /** So many files are read for one proposal. */
  private static final int MOST_FILES = 5;

  private static final Duration MOST_TIME = Duration.ofSeconds(8);
  private static final Set<FileType> READ =
      EnumSet.of(FileType.DOCX, FileType.PDF, FileType.OFD, FileType.TEXT);
  private static final Field<List<String>, LocalDate> FILES = ItemFields.<LocalDate>files().must();
  private static final Fields<LocalDate> FIELDS = new Fields<>(List.of(FILES));

  private final OfficeFiles files;
  private final FileTexts texts;
  private final Clock clock;

  Proposals(OfficeFiles files, FileTexts texts, Clock clock) {
    this.files = files;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param notes what the drafter is told of it: what was read, and what could not be
   */
  public record Read(Proposal proposal, List<String> notes) {}

  /**
   * The same for a body of the contract, {@code {"files": [<id>]}}.
   *
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws NotAllowed for who makes no items
   * @throws org.gongkai.input.Refused for no files, and those that the office has not
   * @throws Busy if too many files are being read just now
   */
  public Read of(Office office, JsonNode body, Official me) {
    FIELDS.shape(body, List.of());
    ItemRules.mayWrite(me);
    var problems = new Problems();
    List<String> ids = FIELDS.read(body, problems, OfficeTime.today(clock)).orNull(FILES);
    List<String> named = Objects.requireNonNullElse(ids, List.of());
    if (named.isEmpty() && problems.none()) {
      problems.required(FILES.name(), FILES.label(), null);
    }
    List<StoredFile> all = files.named(problems, FILES.name(), office.code(), named);
    problems.orRefuse();
    return of(office, all);
  }

  /**
   * What the first of the files that has a number says of itself, else the first that says
   * anything.
   *
   * @throws Busy if too many files are being read just now
   */
  public Read of(Office office, List<StoredFile> all) {
    Instant until = clock.instant().plus(MOST_TIME);
    List<StoredFile> readable =
        all.stream().filter(one -> READ.contains(one.type())).limit(MOST_FILES).toList();
    Found best = null;
    for (StoredFile file : readable) {
      Proposal said = OfficialForm.read(text(office, file, until));
      if (!said.isNothing() && (best == null || said.documentNumber() != null)) {
        best = new Found(file, said);
      }
      if (best != null && best.said.documentNumber() != null) {
        break;
      }
    }
    if (best != null) {
      return sound(best);
    }
    String none =
        readable.isEmpty()
            ? "没有可以读的附件：能读 Word（.docx）、PDF、OFD 和文本文件，请先选择附件，或者手工填写"
            : "附件%s里没有读出标题、发文字号和日期（扫描件、图片读不出），请手工填写"
                .formatted(
                    readable.stream().map(one -> "“" + one.name() + "”").collect(joining("、")));
    return new Read(Proposal.NOTHING, List.of(none));
  }

  private record Found(StoredFile file, Proposal said) {}

  /** A day to come is none on which it was formed. */
  private Read sound(Found found) {
    var notes = new ArrayList<String>(List.of("已读附件“%s”".formatted(found.file.name())));
    LocalDate day = found.said.formedOn();
    if (day == null || !day.isAfter(OfficeTime.today(clock))) {
      return new Read(found.said, notes);
    }
    notes.add("文件中的成文日期 %s 晚于今天，没有采用，请核对".formatted(day));
    return new Read(found.said.undated(), notes);
  }

  private String text(Office office, StoredFile file, Instant until) {
    var text = new StringBuilder();
    FileTexts.Read read =
        texts.read(
            office.code(),
            file,
            until,
            piece -> {
              if (text.length() < MOST_CHARACTERS) {
                text.append(piece);
              }
            });
    if (read == FileTexts.Read.NOT_NOW) {
      throw new Busy("此刻读取文件的人较多，请几秒钟后再试一次，或者手工填写");
    }
    return text.toString();
  }
}
