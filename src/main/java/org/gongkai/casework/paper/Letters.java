package org.gongkai.casework.paper;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.LetterOrder;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.RequestNotices;
import org.gongkai.file.Downloads;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterNumber;
import org.gongkai.letter.LetterWriter;
import org.gongkai.letter.Series;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.request.Applicant;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.QueryCodes;
import org.jspecify.annotations.Nullable;

/**
 * The letters (文书) of a request: which there are, with their numbers, and each as a .docx. A letter
 * is written from the event that made it whenever it is asked for; its number is kept, and it bears
 * name and address of the office as they were then.
 */
@Singleton
public class Letters {

  /** The media type of a letter. */
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final CaseBook cases;
  private final PersonalData people;
  private final LetterWriter writer;
  private final QueryCodes queryCodes;
  private final Downloads downloads;
  private final OfficeBook offices;

  Letters(
      CaseBook cases,
      PersonalData people,
      LetterWriter writer,
      QueryCodes queryCodes,
      Downloads downloads,
      OfficeBook offices) {
    this.cases = cases;
    this.people = people;
    this.writer = writer;
    this.queryCodes = queryCodes;
    this.downloads = downloads;
    this.offices = offices;
  }

  /**
   * A letter.
   *
   * @param id unique below the request
   * @param number e.g. 龙街办公开补〔2026〕第3号
   * @param on its date
   * @param toParty whether it is for a third party or an organ, else for the applicant
   */
  public record Letter(
      String id,
      LetterKind kind,
      String title,
      String number,
      LocalDate on,
      int event,
      boolean toParty) {

    /** The title of one to the party of a consultation. */
    public String toPartyTitle() {
      return title + "（给被征求意见方）";
    }

    /** Title and number, for a link. */
    public String titleAndNumber() {
      return title + "（" + number + "，Word文档）";
    }

    /** A name for the file. */
    public String fileName() {
      return title + "（" + number + "）.docx";
    }
  }

  /** All letters of the request, in their order. */
  public List<Letter> of(OpenedCase opened) {
    List<CaseBook.Numbered> all = cases.letters(opened.request().number());
    return of(opened, all, all.isEmpty() ? List.of() : offices.profiles(opened.office().code()));
  }

  /** The same with letters and profiles as they were read. */
  public static List<Letter> of(
      OpenedCase opened, List<CaseBook.Numbered> all, List<OfficeBook.Profile> profiles) {
    return all.stream().map(numbered -> letter(opened, numbered, profiles)).toList();
  }

  /** The office as it was when the event was recorded. */
  private static Office asOf(OpenedCase opened, int event, List<OfficeBook.Profile> profiles) {
    Instant at = opened.entries().get(event - 1).recordedAt();
    return profiles.stream()
        .filter(profile -> !profile.from().isAfter(at))
        .reduce((_, later) -> later)
        .or(() -> profiles.stream().findFirst())
        .map(OfficeBook.Profile::office)
        .orElse(opened.office());
  }

  private static Letter letter(
      OpenedCase opened, CaseBook.Numbered numbered, List<OfficeBook.Profile> profiles) {
    LetterOrder order = numbered.order();
    return new Letter(
        order.id(),
        order.kind(),
        order.kind().paper(),
        number(asOf(opened, order.event(), profiles), opened.request().number(), numbered),
        LetterFields.date(opened.entries().get(order.event() - 1)),
        order.event(),
        order.party() != null);
  }

  /** A receipt has the request's own place in the register; others count for themselves. */
  private static String number(Office office, RequestNumber request, CaseBook.Numbered numbered) {
    LetterOrder order = numbered.order();
    String name = office.shortName() == null ? office.name() : office.shortName();
    return (order.kind().series() == Series.RECEIPT
            ? new LetterNumber(Series.RECEIPT, request.year(), request.serial())
            : new LetterNumber(order.kind().series(), order.year(), numbered.n()))
        .of(name);
  }

  /** The letter as a .docx as it is sent, or empty when the request has none of that id. */
  public Optional<byte[]> docx(OpenedCase opened, String id) {
    return docx(opened, id, true);
  }

  /**
   * The same for the file.
   *
   * @param code whether a receipt tells the query code: to the applicant, through who hands it over
   */
  public Optional<byte[]> docx(OpenedCase opened, String id, boolean code) {
    return cases.letters(opened.request().number()).stream()
        .filter(numbered -> numbered.order().id().equals(id))
        .findFirst()
        .map(numbered -> docx(opened, numbered, code));
  }

  /** The letter for the file paragraph by paragraph, without the query code; empty as above. */
  public Optional<List<String>> text(OpenedCase opened, String id) {
    return docx(opened, id, false).map(writer::paragraphs);
  }

  /** A letter's body paragraph by paragraph. */
  public List<String> paragraphs(byte[] docx) {
    return writer.paragraphs(docx);
  }

  private byte[] docx(OpenedCase opened, CaseBook.Numbered numbered, boolean code) {
    LetterOrder order = numbered.order();
    Office office = asOf(opened, order.event(), offices.profiles(opened.office().code()));
    String number = number(office, opened.request().number(), numbered);
    var writing =
        new Writing(order.kind(), order.event(), number, order.party(), order.told(), code, true);
    return writer.docx(order.kind(), values(opened, office, writing));
  }

  /** What is written of a request, and for whom. */
  private record Writing(
      LetterKind kind,
      int event,
      @Nullable String number,
      @Nullable Integer party,
      Map<String, Object> told,
      boolean code,
      boolean name) {}

  /**
   * The answer as it would be written of the present draft, without a number; empty without one.
   */
  public Optional<byte[]> preview(OpenedCase opened) {
    return preview(opened, true);
  }

  private Optional<byte[]> preview(OpenedCase opened, boolean name) {
    Request.Answering.Draft draft = opened.request().answering().draft();
    if (draft == null) {
      return Optional.empty();
    }
    LetterKind kind = LetterOrders.answer(draft.answer().kind());
    var writing = new Writing(kind, drafted(opened), null, null, Map.of(), false, name);
    return Optional.of(writer.docx(kind, values(opened, opened.office(), writing)));
  }

  /** {@link #preview} paragraph by paragraph, to be read on a page: with the name masked. */
  public List<String> previewText(OpenedCase opened) {
    return preview(opened, false).map(writer::paragraphs).orElse(List.of());
  }

  private static int drafted(OpenedCase opened) {
    return opened.entries().reversed().stream()
        .filter(entry -> entry.event() instanceof RequestEvent.AnswerDrafted)
        .findFirst()
        .orElseThrow()
        .n();
  }

  private Map<String, Object> values(OpenedCase opened, Office office, Writing writing) {
    Request then = Request.of(opened.entries().subList(0, writing.event));
    Entry entry = opened.entries().get(writing.event - 1);
    RequestNumber request = then.number();
    String masked = then.submitted().maskedName();
    String name =
        writing.name ? people.applicant(request).map(Applicant::name).orElse(masked) : masked;
    String code =
        writing.kind == LetterKind.RECEIPT && writing.code
            ? queryCodes.shown(request, opened.request().submitted().queryCode())
            : "";
    var fields =
        new LetterFields(then, entry, office, opened.calendar(), name, code, fileNames(request));
    return fields.of(writing.kind, writing.number, writing.party, writing.told);
  }

  private Map<String, String> fileNames(RequestNumber request) {
    return downloads.of(request).stream()
        .collect(Collectors.toMap(f -> f.id().toString(), f -> f.name().toString()));
  }

  /** The letter to the applicant that the event made, or empty. */
  public Optional<Letter> toApplicant(OpenedCase opened, int event) {
    return of(opened).stream()
        .filter(letter -> letter.event() == event && !letter.toParty())
        .findFirst();
  }

  /** The letter that goes with a notice, or empty when it is told in the notice's own words. */
  public Optional<Letter> with(OpenedCase opened, Notice notice) {
    boolean toParty = notice.to() instanceof Recipient.AParty;
    return RequestNotices.event(notice.key())
        .flatMap(
            event ->
                of(opened).stream()
                    .filter(letter -> letter.event() == event && letter.toParty() == toParty)
                    .findFirst());
  }

  /** The paper whose dispatch must be recorded when the notice is posted, or empty. */
  public static Optional<RequestEvent.Paper> paper(Notice notice) {
    return notice.to() instanceof Recipient.TheApplicant
        ? Stream.of(RequestEvent.Paper.values())
            .filter(paper -> RequestNotices.kindOf(paper).equals(notice.kind()))
            .findFirst()
        : Optional.empty();
  }

  /** The answer's letter, or empty before it is approved. */
  public Optional<Letter> answer(OpenedCase opened) {
    Request.Answering.Approval approval = opened.request().answering().approval();
    return approval == null
        ? Optional.empty()
        : toApplicant(opened, Objects.requireNonNull(approval).of());
  }
}
