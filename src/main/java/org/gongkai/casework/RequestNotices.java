package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Owner;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Applicant;
import org.gongkai.request.ClockHistory;
import org.gongkai.request.Consultation;
import org.gongkai.request.Delivery;
import org.gongkai.request.Entry;
import org.gongkai.request.Fee;
import org.gongkai.request.Remedy;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Settings;
import org.gongkai.written.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what of an event; a pure function, and the only place that decides it. The wording is
 * in the templates.
 */
public final class RequestNotices {

  /** The kind of the notice that brings the answer. */
  public static final NoticeKind ANSWER = new NoticeKind("answer");

  /** The kind of the notice that brings a paper on its way. */
  public static NoticeKind kindOf(RequestEvent.Paper paper) {
    return switch (paper) {
      case ANSWER -> ANSWER;
      case SUPPLEMENT -> new NoticeKind("supplement-asked");
      case EXTENSION -> new NoticeKind("extended");
      case FEE -> new NoticeKind("fee-charged");
      case GIVEN_UP -> new NoticeKind("given-up");
    };
  }

  private final Office office;
  private final WorkingDays calendar;
  private final String publicUrl;

  public RequestNotices(Office office, WorkingDays calendar, String publicUrl) {
    this.office = office;
    this.calendar = calendar;
    this.publicUrl = publicUrl;
  }

  /**
   * The kinds that tell clerks of a new request; with them goes what is known of the applicant's
   * earlier ones when the mail is composed.
   */
  public static final Set<NoticeKind> NEW =
      Set.of(new NoticeKind("new-request"), new NoticeKind("receipt-to-confirm"));

  /** The kinds that tell an applicant that the request is here; no letter goes with them. */
  public static final Set<NoticeKind> RECEIPTS =
      Set.of(
          new NoticeKind("receipt"),
          new NoticeKind("receipt-pending"),
          new NoticeKind("receipt-confirmed"));

  /** The notices that {@code entry} causes; {@code request} is the state after it. */
  public List<Notice> of(Entry entry, Request request) {
    return of(entry, request, new Writer(entry, request));
  }

  private List<Notice> of(Entry entry, Request request, Writer out) {
    switch (entry.event()) {
      case RequestEvent.Submitted e -> {
        out.applicant(e.isReceipt() ? "receipt" : "receipt-pending");
        out.all(Role.CLERK, e.isReceipt() ? "new-request" : "receipt-to-confirm");
      }
      case RequestEvent.ReceiptAttempted _ -> {}
      case RequestEvent.ReceiptConfirmed _ -> out.applicant("receipt-confirmed");
      case RequestEvent.Assigned e -> out.assigned(e);
      case RequestEvent.Unassigned _ -> out.all(Role.CLERK, "unassigned");
      case RequestEvent.SupplementAsked e -> {
        out.put("missing", e.missing()).put("until", Words.day(e.until()));
        out.put("restarts", e.effect() == Settings.LateSupplement.RESTARTS);
        out.applicantReporting(RequestEvent.Paper.SUPPLEMENT);
        out.step("请留意补正", "已告知申请人补正，期限至" + Words.day(e.until()));
      }
      case RequestEvent.Supplemented _ -> {
        out.applicant("supplemented");
        out.step("请继续办理", "已收到申请人的补正");
      }
      case RequestEvent.ConsultationOpened e -> {
        out.put("whom", e.kind().words());
        out.applicant("consultation-opened");
        out.step("请留意回复", "已征求" + e.kind().words() + "意见，所需时间不计入答复期限");
      }
      case RequestEvent.NoticeReceived _ -> {}
      case RequestEvent.ConsultationClosed e -> {
        out.applicant("consultation-closed");
        out.step("请继续办理", "征求意见已有结果（" + e.opinion().words() + "）");
      }
      case RequestEvent.FeeCharged e -> {
        out.put("basis", e.basis().words()).put("quantity", e.quantity());
        out.put("amount", e.amount()).put("payDays", Fee.TERM);
        out.put("payBy", Words.due(calendar.due(e.on(), Fee.TERM)));
        out.put("where", office.address() == null ? "" : office.address());
        out.put("hours", office.hours() == null ? "" : office.hours());
        out.applicantReporting(RequestEvent.Paper.FEE);
        out.step("请留意缴费", "已告知申请人缴费" + e.amount() + "元");
      }
      case RequestEvent.FeePaid _ -> {
        out.applicant("fee-paid");
        out.step("请继续办理", "申请人已缴费");
      }
      case RequestEvent.ReasonsAsked e -> {
        out.put("until", Words.day(e.until()));
        out.applicant("reasons-asked");
      }
      case RequestEvent.ReasonsRecorded _ -> {}
      case RequestEvent.Postponed e -> {
        out.put("reason", e.reason()).put("until", Words.day(e.until()));
        out.applicant("postponed");
        out.step("请按新期限答复", "负责人已确定延迟答复的期限");
      }
      case RequestEvent.ExtensionAsked e -> {
        out.put("reason", e.reason()).put("days", e.days());
        out.allBut(e.by(), Role.HEAD, "approve-extension");
      }
      case RequestEvent.ExtensionApproved e -> {
        out.put("reason", e.reason()).put("days", e.days());
        out.applicantReporting(RequestEvent.Paper.EXTENSION);
        out.put("decision", "已同意").handler("extension-decided");
      }
      case RequestEvent.ExtensionRefused e ->
          out.put("reason", e.reason()).put("decision", "未同意").handler("extension-decided");
      case RequestEvent.AnswerDrafted e -> {
        out.put("kind", e.answer().kind().words());
        out.allBut(e.by(), Role.HEAD, "approve-answer");
      }
      case RequestEvent.AnswerReturned e ->
          out.put("reason", e.reason()).handler("answer-returned");
      case RequestEvent.AnswerApproved e -> answer(out, e, request);
      case RequestEvent.Dispatched _ -> {}
      case RequestEvent.MailReturned e -> {
        out.step("请改用其他方式送达", e.what().words() + "的邮件被退回，视为没有送出");
        out.all(Role.CLERK, "step");
      }
      case RequestEvent.Answered e -> {
        out.put("way", e.way().words()).put("on", Words.day(e.on()));
        out.handler("answered");
        out.all(Role.CLERK, "answered");
        if (e.way() != RequestEvent.Way.EMAIL && request.submitted().reach().email()) {
          out.applicant("answer-sent");
        }
      }
      case RequestEvent.Withdrawn e -> {
        out.put("on", Words.day(e.on()));
        out.applicant("withdrawn");
        out.handler("withdrawn-handler");
      }
      case RequestEvent.GivenUp e -> {
        out.put("on", Words.day(e.on())).put("ground", e.ground().words());
        out.put("article", e.ground().article());
        out.put("remedy", RemedyParagraph.of(Remedy.EITHER, office, "本告知书"));
        out.applicantReporting(RequestEvent.Paper.GIVEN_UP);
        out.step("不必再办", "申请已视为放弃（" + e.ground().words() + "）");
      }
      case RequestEvent.RemedyRecorded _ -> {}
      case RequestEvent.DisclosureProposed e -> proposed(out, e, request);
      case RequestEvent.ProposalAnswered e -> {
        boolean own =
            Optional.ofNullable(request.ending())
                .map(Request.Ending::proposal)
                .filter(p -> p.why() == RequestEvent.ProposedBy.APPLICANT)
                .isPresent();
        out.put("accepted", e.accepted()).put("reason", e.reason()).put("own", own);
        out.applicant("proposal-answered");
        out.handler("proposal-decided");
      }
      case RequestEvent.CodeReissued _ -> out.applicant("code-reissued");
      case RequestEvent.Corrected e -> {
        out.put("field", e.field().words()).put("reason", e.reason());
        out.put("before", shown(e, e.before())).put("after", shown(e, e.after()));
        out.applicant("corrected");
        out.step("请核对", "已更正笔误：" + e.field().words());
      }
      case RequestEvent.DatesMoved e -> {
        if (e.moves().stream().anyMatch(RequestNotices::isAnswer)) {
          out.put("moves", moves(e, RequestNotices::isOfTheApplicant));
          out.applicant("dates-moved");
        }
        out.put("moves", moves(e, _ -> true)).handler("dates-moved-handler");
      }
    }
    return out.notices;
  }

  /** The answer; and a letter to each third party whose objection it overrules (Art. 32). */
  private void answer(Writer out, RequestEvent.AnswerApproved event, Request request) {
    Request.Answering.Draft draft = request.answering().draft();
    if (draft == null) {
      throw new IllegalStateException(request.number() + ": approved without a draft");
    }
    String interest = draft.answer().overridingInterest();
    if (interest != null && request.hasObjection()) {
      request.consultations().stream()
          .filter(Consultation::isObjectionOfThirdParty)
          .forEach(c -> out.party(c, interest));
      out.step("请告知第三方", "决定公开第三方不同意公开的信息，须书面告知第三方");
    }
    out.put("approvedOn", Words.day(event.on()));
    if (event.delivery() == Delivery.Method.EMAIL) {
      out.applicantReporting(RequestEvent.Paper.ANSWER);
      return;
    }
    out.letter();
    out.put("delivery", event.delivery().words());
    out.all(Role.CLERK, "answer-to-deliver");
    boolean fetched = event.delivery() != Delivery.Method.POST;
    if (fetched) {
      out.come();
    }
  }

  /** The head decides by a day; an applicant who proposed it is told that it came. */
  private void proposed(Writer out, RequestEvent.DisclosureProposed event, Request request) {
    RequestNumber earlier = event.earlier();
    out.put("why", event.why().words());
    out.put("alike", earlier == null ? "" : earlier.toString());
    request
        .pendingProposal()
        .ifPresent(p -> out.put("decideBy", Words.day(p.due(calendar).date())));
    out.all(Role.HEAD, "proposed");
    if (event.why() == RequestEvent.ProposedBy.APPLICANT) {
      out.applicant("proposal-received");
    }
  }

  /**
   * A value as it is read, numbers of people in it masked; empty where it is a person's and stands
   * in no event.
   */
  private static String shown(RequestEvent.Corrected event, @Nullable String value) {
    return value == null ? "" : PersonalNumbers.masked(event.field().shown(value));
  }

  private static boolean isAnswer(RequestEvent.DatesMoved.Move move) {
    return move.kind() == org.gongkai.deadline.DeadlineKind.ANSWER;
  }

  /** The dates that an applicant keeps or waits for; the rest is the office's own business. */
  private static boolean isOfTheApplicant(RequestEvent.DatesMoved.Move move) {
    return switch (move.kind()) {
      case ANSWER, SUPPLEMENT_REPLY, PAYMENT, REASONS -> true;
      case RECEIPT, OPINION, OPINION_RECEIPT, EXTENSION_APPROVAL, DISPATCH, PROPOSAL -> false;
      case DUTY, PUBLISH, INTERPRET, REVIEW, UPDATE, TAKEDOWN, RESULT, REPLY, VETO -> false;
    };
  }

  private static List<String> moves(
      RequestEvent.DatesMoved event, Predicate<RequestEvent.DatesMoved.Move> which) {
    return event.moves().stream()
        .filter(which)
        .map(
            move ->
                move.kind().words()
                    + "：由"
                    + Words.day(move.from().date())
                    + "改为"
                    + Words.due(move.to()))
        .toList();
  }

  /** Where a notice of this event, kind and recipient is stored. */
  public static Notice.Key key(Request request, int event, NoticeKind kind, Recipient to) {
    return new Notice.Key(
        request.number().subject(), "%06d-%s-%s".formatted(event, kind, to.toString()));
  }

  /** The event that caused the notice, or empty when it was none. */
  public static Optional<Integer> event(Notice.Key key) {
    return key.id().matches("\\d{6}-.*")
        ? Optional.of(Integer.valueOf(key.id().substring(0, 6)))
        : Optional.empty();
  }

  /** Collects the notices of one event. */
  private final class Writer {
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Entry entry;
    private final Request request;

    Writer(Entry entry, Request request) {
      this.entry = entry;
      this.request = request;
      put("number", request.number().toString());
      put("office", office.name());
      put("phone", office.phone() == null ? "" : office.phone());
      put("channel", request.submitted().channel().words());
      put("arrivedOn", Words.day(request.submitted().on()));
      put("receivedOn", request.receipt().on() == null ? "" : Words.day(request.receipt().on()));
      LocalDate today = OfficeTime.day(entry.recordedAt());
      put("dueOn", DueWords.of(request, calendar, today).orElse(""));
      put("ended", !request.status().isOpen());
      put("dueDays", request.history().map(ClockHistory::workingDays).orElse(0));
      put("term", request.submitted().law().term());
      put("title", request.submitted().information().heading());
      put("maskedName", request.submitted().maskedName());
      put("by", office.nameOf(entry.event().by()));
      put("warnings", request.submitted().warnings());
      put("track", publicUrl + "/track?number=" + request.number());
      put("desk", publicUrl + "/desk/requests/" + request.number());
    }

    Writer put(String name, Object value) {
      values.put(name, value);
      return this;
    }

    void applicant(String kind) {
      add(new NoticeKind(kind), Recipient.TheApplicant.APPLICANT, null);
    }

    void applicantReporting(RequestEvent.Paper paper) {
      add(kindOf(paper), Recipient.TheApplicant.APPLICANT, paper);
    }

    /** Tells the handler what is to be done now, what happened and what date holds. */
    void step(String toDo, String what) {
      put("toDo", toDo).put("what", what).handler("step");
    }

    /** The letter to a third party whose objection is overruled (Art. 32); always to be posted. */
    void party(Consultation consultation, String interest) {
      put("party", consultation.party()).put("publicInterest", interest);
      notices.add(
          notice(new NoticeKind("overruled"), new Recipient.AParty(consultation.of())).asLetter());
    }

    /** The answer to be posted or handed over, whatever contacts there are. */
    void letter() {
      notices.add(notice(ANSWER, Recipient.TheApplicant.APPLICANT).asLetter());
    }

    /** Asks the applicant to come for the answer: by mail, else by phone, else by letter. */
    void come() {
      Applicant.Reach reach = request.submitted().reach();
      if (reach.phone() && !reach.email()) {
        notices.add(
            notice(new NoticeKind("answer-ready"), Recipient.TheApplicant.APPLICANT).asCall());
      } else {
        applicant("answer-ready");
      }
    }

    /** The handler; and who answers for the work of one who is away, unless they assigned it. */
    void assigned(RequestEvent.Assigned e) {
      official(e.to(), "assigned");
      LocalDate today = OfficeTime.day(entry.recordedAt());
      put("handler", office.nameOf(e.to()));
      put("deputy", office.official(e.to()).flatMap(to -> office.deputy(to, today)).isPresent());
      office.responsible(new Owner.Official(e.to()), today).stream()
          .filter(id -> !id.equals(e.to()) && !id.equals(e.by()))
          .forEach(id -> official(id, "assigned-away"));
    }

    /** The handler and who else answers for their work today, or the clerks while there is none. */
    void handler(String kind) {
      String handler = request.assignee();
      if (handler == null) {
        all(Role.CLERK, kind);
      } else {
        office
            .responsible(new Owner.Official(handler), OfficeTime.day(entry.recordedAt()))
            .forEach(id -> official(id, kind));
      }
    }

    void all(Role role, String kind) {
      allBut(null, role, kind);
    }

    void allBut(@Nullable String except, Role role, String kind) {
      office.all(role).stream()
          .map(Official::id)
          .filter(id -> !id.equals(except))
          .forEach(id -> official(id, kind));
    }

    void official(String id, String name) {
      var kind = new NoticeKind(name);
      Recipient to = new Recipient.AnOfficial(id);
      if (notices.stream().noneMatch(n -> n.to().equals(to) && n.kind().equals(kind))) {
        add(kind, to, null);
      }
    }

    private void add(NoticeKind kind, Recipient to, RequestEvent.@Nullable Paper paper) {
      Notice notice = notice(kind, to);
      Applicant.Reach reach = request.submitted().reach();
      if (to instanceof Recipient.TheApplicant && !reach.email()) {
        notices.add(reach.isByPhoneAlone() ? notice.asCall() : notice.asLetter());
      } else {
        notices.add(paper == null ? notice : notice.reporting(Notice.Report.of(paper)));
      }
    }

    private Notice notice(NoticeKind kind, Recipient to) {
      Instant now = entry.recordedAt();
      Notice.Key key = key(request, entry.n(), kind, to);
      return Notice.mail(key, office.code(), kind, to, Map.copyOf(values), now);
    }
  }
}
