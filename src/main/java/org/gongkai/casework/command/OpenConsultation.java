package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.input.Problems;
import org.gongkai.request.Consultation;
import org.gongkai.request.Information;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * 征求意见: somebody's opinion is asked for in writing (Art. 32, 34; Art. 17 for another organ).
 *
 * @param contact how the party is reached; kept sealed, and stands in no event
 * @param sentOn the day of the letter, not before the receipt
 * @param receivedOn the day the party got it, not before {@code sentOn}; null while not known
 */
record OpenConsultation(
    String party,
    Consultation.Kind kind,
    @Nullable String contact,
    LocalDate sentOn,
    @Nullable LocalDate receivedOn)
    implements Command {

  private static final int CONTACT_LENGTH = 200;

  private static final Field<String, OpenedCase> PARTY =
      Field.<OpenedCase>name("party", "被征求意见方的名称", Limits.NAME)
          .shownAs("被征求意见方")
          .help("单位全称或者姓名")
          .personal();
  private static final Field<Consultation.Kind, OpenedCase> KIND =
      Field.<Consultation.Kind, OpenedCase>oneOf(
              "kind", "征求意见的对象", Consultation.Kind.class, Consultation.Kind::words)
          .shownAs("对方是");
  private static final Field<String, OpenedCase> CONTACT =
      Field.<OpenedCase>line("contact", "联系方式", CONTACT_LENGTH)
          .shownAs("对方的联系方式")
          .help("通信地址或电子邮箱，加密保存")
          .personal();
  private static final Field<LocalDate, OpenedCase> SENT_ON =
      Field.<OpenedCase>day("sentOn", "发出日期").shownAs("征求意见书发出日期");
  private static final Field<LocalDate, OpenedCase> RECEIVED_ON =
      Field.<OpenedCase>day("receivedOn", "对方收到日期").ifAny().help("以后知道的，用“登记收到日期”补上");

  static final CommandShape SHAPE =
      CommandShape.of("征求意见", "条例第三十二条至第三十四条", Who.HANDLER)
          .help(
              opened ->
                  "第三方、共同制作机关自收到征求意见书起"
                      + opened.request().submitted().law().opinionTerm()
                      + "个工作日内答复；所需时间不计入答复期限。")
          .under(
              r -> RequestRules.first(r.running(), r.notBeforeReceipt(), r.roomForConsultation()))
          .fields(List.of(PARTY, KIND, CONTACT, SENT_ON, RECEIVED_ON))
          .unlessGivenOn(given -> given.orNull(SENT_ON))
          .judged(
              (given, judging) -> {
                LocalDate today = judging.opened().today();
                Problems problems = given.problems();
                CommandShape.past(problems, SENT_ON, given.orNull(SENT_ON), today);
                CommandShape.past(problems, RECEIVED_ON, given.orNull(RECEIVED_ON), today);
                return () ->
                    new OpenConsultation(
                        given.get(PARTY),
                        given.get(KIND),
                        given.get(CONTACT),
                        given.get(SENT_ON),
                        given.orNull(RECEIVED_ON));
              })
          .sends(RequestEvent.ConsultationOpened.class, OpenConsultation::letter)
          .records(
              RequestEvent.ConsultationOpened.class,
              e -> Words.day(e.sentOn()) + "书面征求" + e.kind().words() + "意见，所需时间不计入答复期限")
          .movesDates();

  /** The letter repeats all that the applicant asked for. */
  private static List<String> letter(OpenedCase opened, RequestEvent.ConsultationOpened event) {
    Information asked = opened.request().submitted().information();
    return Stream.of(event.party(), asked.title(), asked.documentNumber(), asked.description())
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    now.demand(rules.notYetAsked(party), rules.letterDays(sentOn, receivedOn));
    return new RequestEvent.ConsultationOpened(party, kind, sentOn, receivedOn, now.on(), now.by());
  }

  @Override
  public Decided decided(Situation now) {
    return new Decided(event(now), null, contact, List.of());
  }
}
