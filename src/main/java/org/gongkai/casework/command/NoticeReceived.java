package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Problems;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.Notified;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Rule;
import org.jspecify.annotations.Nullable;

/**
 * 登记收到日期: it is known when the party, or the applicant, got the notice.
 *
 * @param party whose letter it was; null for the notice of a fee
 */
record NoticeReceived(Notified what, @Nullable String party) implements Command {

  private static final Field<Notified, OpenedCase> WHAT =
      Field.<Notified, OpenedCase>oneOf("what", "文书", Notified.class, Notified::words)
          .shownAs("哪份文书");

  static final Field<String, OpenedCase> PARTY =
      Field.<OpenedCase>name("party", "被征求意见方的名称", Limits.NAME)
          .shownAs("被征求意见方")
          .as(Shape.SELECT)
          .choices(NoticeReceived::parties)
          .personal();

  /** Of a fee no party is asked for, and what stands there is not judged. */
  private static final Field<String, OpenedCase> PARTY_IF_ANY =
      Field.<OpenedCase>anyText("party", "被征求意见方的名称", Shape.SELECT)
          .shownAs("被征求意见方")
          .choices(NoticeReceived::parties)
          .personal()
          .ifAny()
          .help("登记征求意见书时选择");

  static final CommandShape SHAPE =
      CommandShape.of("登记收到日期", "条例第三十二条至第三十四条", Who.CLERK_OR_HANDLER)
          .help("对方实际收到的日期决定征求意见、缴费的期限从哪天起算。")
          .under(NoticeReceived::rules)
          .fields(List.of(WHAT, PARTY_IF_ANY))
          .on("收到日期")
          .judged(
              (given, _) -> {
                String party =
                    given.orNull(WHAT) == Notified.CONSULTATION
                        ? party(given.problems(), given.orNull(PARTY_IF_ANY))
                        : null;
                return () -> new NoticeReceived(given.get(WHAT), party);
              })
          .notes(RequestEvent.NoticeReceived.class, e -> e.what().words() + "的收到日期已登记")
          .movesDates();

  private static @Nullable String party(Problems problems, @Nullable String text) {
    String label = PARTY_IF_ANY.label();
    String name = problems.name(PARTY_IF_ANY.name(), label, text, Limits.NAME);
    return problems.required(PARTY_IF_ANY.name(), label, name);
  }

  private static @Nullable Rule rules(RequestRules r) {
    return RequestRules.first(
        r.running(), r.noPaymentAwaited() == null ? r.somebodyIsAsked() : null);
  }

  /** Who is being asked. */
  static List<Choice> parties(OpenedCase opened) {
    return opened.request().consultations().stream()
        .filter(c -> c.closing() == null)
        .map(c -> Choice.of(c.party(), c.party()))
        .distinct()
        .toList();
  }

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    now.demand(
        switch (what) {
          case CONSULTATION -> rules.isAsked(party);
          case FEE -> rules.paymentAwaited();
        });
    return new RequestEvent.NoticeReceived(what, party, now.on(), now.by());
  }
}
