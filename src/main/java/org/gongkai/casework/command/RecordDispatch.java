package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.RequestNotices;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.Paper;
import org.gongkai.request.RequestEvent.Way;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Status;
import org.jspecify.annotations.Nullable;

/**
 * 登记送达: a paper is on its way: handed to the post, signed for, or taken by the SMTP server
 * (国办公开办函〔2016〕235号). The answer on its way ends the request.
 */
record RecordDispatch(Paper what, Way way) implements Command {

  private static final Field<Paper, OpenedCase> WHAT =
      Field.<Paper, OpenedCase>oneOf("what", "文书", Paper.class, Paper::words)
          .choices(RecordDispatch::papers);
  private static final Field<Way, OpenedCase> WAY =
      Field.<Way, OpenedCase>oneOf("way", "送达方式", Way.class, Way::words)
          .choices(RecordDispatch::ways);

  static final CommandShape SHAPE =
      CommandShape.of("登记送达", "条例第四十条；国办公开办函〔2016〕235号", Who.CLERK_OR_HANDLER)
          .help("邮寄的以交邮之日、当面交付的以签收之日为送达；答复书上写的日期不算。")
          .under(RequestRules::somethingToDispatch)
          .fields(List.of(WHAT, WAY))
          .on("交邮或者签收日期")
          .judged(
              (given, judging) -> {
                notByMail(given);
                byPhoneToWhoHasNothingElse(given, judging.opened());
                return () -> new RecordDispatch(given.get(WHAT), given.get(WAY));
              })
          .records(
              RequestEvent.Dispatched.class,
              e -> e.what().words() + "已送出（" + e.way().words() + "）" + late(e.on(), e.due()))
          .records(
              RequestEvent.Answered.class,
              e -> "答复已送出（" + e.way().words() + "）" + late(e.on(), e.due()));

  private static void notByMail(Given<OpenedCase> given) {
    if (given.orNull(WAY) == Way.EMAIL) {
      given.problems().add("way", Code.NOT_ALLOWED, "电子邮件由系统自动登记；这里只登记邮寄或当面交付");
    }
  }

  private static List<Choice> ways(OpenedCase opened) {
    Stream<Choice> written =
        Stream.of(
            Choice.of(Way.POST.name(), "邮寄（交邮）"), Choice.of(Way.IN_PERSON.name(), "当面交付（签收）"));
    return opened.request().submitted().reach().isByPhoneAlone()
        ? Stream.concat(written, Stream.of(Choice.of(Way.PHONE.name(), "电话告知"))).toList()
        : written.toList();
  }

  /** A notice may be told by phone where there is no other way; an answer is a paper (Art. 36). */
  private static void byPhoneToWhoHasNothingElse(Given<OpenedCase> given, OpenedCase opened) {
    if (given.orNull(WAY) != Way.PHONE) {
      return;
    }
    if (given.orNull(WHAT) == Paper.ANSWER) {
      given.problems().add("way", Code.NOT_ALLOWED, "答复不能以电话代替，请邮寄或者请申请人前来领取");
    } else if (!opened.request().submitted().reach().isByPhoneAlone()) {
      given.problems().add("way", Code.NOT_ALLOWED, "申请人留有电子邮箱或者地址，请以书面方式告知，不能只打电话");
    }
  }

  private static String late(LocalDate on, @Nullable DueDate due) {
    return due != null && due.isBefore(on) ? "，晚于期限" + Words.day(due.date()) : "";
  }

  private static List<Choice> papers(OpenedCase opened) {
    Request request = opened.request();
    Stream<Paper> awaited = request.awaited().stream().map(Request.AwaitedDispatch::what);
    Stream<Paper> answer =
        request.status() == Status.APPROVED ? Stream.of(Paper.ANSWER) : Stream.of();
    List<Paper> all = Stream.concat(answer, awaited).distinct().toList();
    List<Paper> offered = all.isEmpty() ? List.of(Paper.values()) : all;
    return offered.stream().map(p -> new Choice(p.name(), p.words(), offered.size() == 1)).toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    now.demand(rules.awaitsDispatch(what));
    return what == Paper.ANSWER
        ? new RequestEvent.Answered(
            way, now.on(), now.by(), now.request().due(now.calendar(), now.on()).orElseThrow())
        : new RequestEvent.Dispatched(what, way, now.on(), now.by(), rules.owedBy(what));
  }

  @Override
  public Decided decided(Situation now) {
    RequestEvent event = event(now);
    return new Decided(event, null, null, letter(now.request()), again(event, now));
  }

  /** The same was disclosed to another applicant before: it might be published (Art. 44). */
  private static @Nullable RequestEvent again(RequestEvent event, Situation now) {
    if (!(event instanceof RequestEvent.Answered) || !now.request().apply(event).isDisclosed()) {
      return null;
    }
    Circumstances known = now.circumstances();
    return known
        .disclosedToAnother()
        .<RequestEvent>map(
            earlier ->
                new RequestEvent.DisclosureProposed(
                    RequestEvent.ProposedBy.SAME_AGAIN,
                    null,
                    earlier,
                    known.proposalTerm(),
                    now.on(),
                    RequestEvent.SYSTEM))
        .orElse(null);
  }

  /** The letter on the desk that is done with it; a mail leaves none. */
  private List<Notice.Key> letter(Request before) {
    if (way == Way.EMAIL) {
      return List.of();
    }
    Recipient to = Recipient.TheApplicant.APPLICANT;
    if (what == Paper.ANSWER) {
      return Optional.ofNullable(before.answering().approval())
          .map(a -> RequestNotices.key(before, a.of(), RequestNotices.ANSWER, to))
          .stream()
          .toList();
    }
    return before.awaited().stream()
        .filter(paper -> paper.what() == what)
        .limit(1)
        .map(p -> RequestNotices.key(before, p.of(), RequestNotices.kindOf(p.what()), to))
        .toList();
  }
}
