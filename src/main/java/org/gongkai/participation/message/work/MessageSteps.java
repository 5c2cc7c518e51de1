package org.gongkai.participation.message.work;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.deadline.Owner;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Choice;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Who;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageStatus;
import org.jspecify.annotations.Nullable;

/** What can be done with a message: by whom, when, with which fields, and who hears of it. */
final class MessageSteps {

  private static final int LONGEST = 5_000;
  private static final String RULES = "政府网站发展指引；留言办理制度";

  private static final Field<String, Situation<Message>> WHOM =
      Field.<Situation<Message>>line("to", "分给", 32)
          .as(Field.Shape.SELECT)
          .choices(MessageSteps::people);
  private static final Field<Integer, Situation<Message>> DAYS =
      Field.number("days", "延长的工作日", now -> now.matter().terms().mostExtension());
  private static final Field<String, Situation<Message>> WHY_LATER =
      Field.<Situation<Message>>lines("reason", "理由", LONGEST).help("理由会告知留言人。");
  private static final Field<String, Situation<Message>> TEXT =
      Field.lines("text", "答复内容", LONGEST);
  private static final Field<Boolean, Situation<Message>> PUBLISH =
      Field.<Situation<Message>>flag("publish", "公开留言和答复", "公开", "不公开")
          .help("公开时显示类别、标题、内容、答复和隐去的姓名；留言人没有同意的不能公开。")
          .unless(
              (publish, now) -> publish && !now.matter().writer().mayPublish(),
              Code.NOT_ALLOWED,
              "留言人没有同意公开这条留言，请选“不公开”");
  private static final Field<String, Situation<Message>> WHERE =
      Field.<Situation<Message>>line("to", "告知的渠道", 200)
          .help("有权办理的单位或者渠道；申请公开政府信息的，填 /apply，留言人可以把写好的内容带进申请表。");
  private static final Field<String, Situation<Message>> WHY =
      Field.<Situation<Message>>lines("reason", "理由", LONGEST).help("理由会告知留言人。");

  private static final Who<Message> CLERK_OR_HEAD = Who.roles(Role.CLERK, Role.HEAD);
  private static final Who<Message> HEAD = Who.roles(Role.HEAD);
  private static final Who<Message> ASSIGNEE = new Who<>("承办人", MessageSteps::works);

  private final MessageRoom room;
  private final MonthRoom months;

  MessageSteps(MessageRoom room, MonthRoom months) {
    this.room = room;
    this.months = months;
  }

  /** All of them, in the order of the page. */
  List<Step<Message>> all() {
    return List.of(assign(), answer(), extend(), redirect(), close());
  }

  /** Its assignee, the deputy while they are away, the heads when they have left. */
  private static boolean works(Official official, Situation<Message> now) {
    String assignee = now.matter().handling().assignee();
    return assignee != null
        && now.in()
            .office()
            .responsible(new Owner.Official(assignee), Owner.Everyone.HEADS, now.in().today())
            .contains(official.id());
  }

  /** Who works at the desk, not who only reads. */
  private static boolean mayAnswer(Official official) {
    return official.is(Role.CLERK) || official.is(Role.HANDLER) || official.is(Role.HEAD);
  }

  private static List<Choice> people(Situation<Message> now) {
    return now.in().office().officials().stream()
        .filter(MessageSteps::mayAnswer)
        .map(official -> Choice.of(official.id(), official.name()))
        .toList();
  }

  private Step<Message> assign() {
    return Step.<Message>of("assign", "分办", CLERK_OR_HEAD)
        .help("分给一位工作人员承办；承办人收到邮件，以后的提醒都发给承办人。")
        .unless(MessageSteps::over)
        .fields(List.of(WHOM))
        .judged(
            (given, now) -> {
              known(given, now);
              return () -> assigned(given.get(WHOM), now);
            });
  }

  private static void known(Given<Situation<Message>> given, Situation<Message> now) {
    String to = given.orNull(WHOM);
    if (to == null) {
      return;
    }
    if (now.in().office().official(to).filter(MessageSteps::mayAnswer).isEmpty()) {
      given.wrong(WHOM, Code.UNKNOWN_VALUE, "本机关没有这位在岗人员，请填写登录名");
    } else if (to.equals(now.matter().handling().assignee())) {
      given.wrong(WHOM, Code.NOT_ALLOWED, "这条留言已经由其承办，请另选");
    }
  }

  private Change<Message> assigned(String to, Situation<Message> now) {
    Message after = now.matter().assigned(to);
    String what = "分给" + now.in().office().nameOf(to) + "承办";
    return telling(Change.to(after, what), room.notices(after, now).assigned());
  }

  private Step<Message> answer() {
    return Step.<Message>of("answer", "答复", ASSIGNEE)
        .article(RULES)
        .help("答复发给留言人；公开的，先检查留言和答复中有没有个人信息。")
        .unless(MessageSteps::over)
        .fields(List.of(TEXT, PUBLISH))
        .does((given, now) -> answered(given.get(TEXT), given.get(PUBLISH), now));
  }

  private Change<Message> answered(String text, boolean publish, Situation<Message> now) {
    Sealed texts = room.texts(now.matter());
    String what = publish ? "答复，公开" : "答复，不公开";
    Change<Message> change =
        ended(MessageStatus.ANSWERED, ending(publish, null, now), what, now)
            .taking(texts.telling(Sealed.ANSWER, text));
    return publish
        ? change.sending(new GoesOut(List.of(texts.title(), texts.content(), text), List.of()))
        : change;
  }

  private Step<Message> extend() {
    return Step.<Message>of("extend", "延期答复", ASSIGNEE)
        .article(RULES)
        .help("从原来的答复期限起延长，只能一次，理由告知留言人。")
        .unless(MessageSteps::notLonger)
        .fields(List.of(DAYS, WHY_LATER))
        .does(
            (given, now) -> {
              int days = given.get(DAYS);
              Message after = now.matter().extended(days);
              return telling(
                  Change.to(after, "答复期限延长" + days + "个工作日")
                      .taking(room.texts(after).telling(Sealed.EXTENSION, given.get(WHY_LATER))),
                  room.notices(after, now).writer("message-extended"));
            });
  }

  private Step<Message> redirect() {
    return Step.<Message>of("redirect", "告知其他渠道", CLERK_OR_HEAD.or(ASSIGNEE))
        .help("不由本机关答复的，告知留言人向谁提出。")
        .unless(MessageSteps::over)
        .fields(List.of(WHERE, WHY))
        .does(
            (given, now) -> {
              Ending ending = ending(false, given.get(WHERE), now);
              return ended(MessageStatus.REDIRECTED, ending, "告知留言人：" + ending.destination(), now)
                  .taking(room.texts(now.matter()).telling(Sealed.REASON, given.get(WHY)));
            });
  }

  private Step<Message> close() {
    return Step.<Message>of("close", "关闭", HEAD)
        .help("广告、辱骂和没有内容的留言，不作答复。")
        .unless(MessageSteps::over)
        .fields(List.of(WHY))
        .does(
            (given, now) ->
                ended(MessageStatus.CLOSED, ending(false, null, now), "关闭，不作答复", now)
                    .taking(room.texts(now.matter()).telling(Sealed.REASON, given.get(WHY))));
  }

  private static Ending ending(boolean publish, @Nullable String to, Situation<Message> now) {
    boolean late = now.matter().terms().reply(now.in().calendar()).isBefore(now.on());
    return new Ending(now.on(), late, publish, to);
  }

  /** Its end: counted, and its writer is told. */
  private Change<Message> ended(
      MessageStatus how, Ending ending, String what, Situation<Message> now) {
    Message after = now.matter().ended(how, ending);
    String kind =
        switch (how) {
          case ANSWERED -> "message-answered";
          case REDIRECTED -> "message-redirected";
          case CLOSED -> "message-closed";
          case NEW, ASSIGNED -> throw new IllegalArgumentException(how.name());
        };
    Change<Message> change =
        Change.to(after, ending.late() ? "逾期" + what : what)
            .also(months.counting(after, month -> month.plus(how, ending.late())));
    return telling(change, room.notices(after, now).writer(kind));
  }

  static Change<Message> telling(Change<Message> change, List<Beside> notices) {
    Change<Message> all = change;
    for (Beside one : notices) {
      all = all.taking(one);
    }
    return all;
  }

  private static @Nullable Rule over(Situation<Message> now) {
    MessageStatus status = now.matter().status();
    return status.isOpen()
        ? null
        : new Rule("already-ended", RULES, "这条留言" + status.words() + "，不能再办理。");
  }

  private static @Nullable Rule notLonger(Situation<Message> now) {
    return Stream.<Function<Situation<Message>, @Nullable Rule>>of(
            MessageSteps::over, MessageSteps::extendedBefore, MessageSteps::tooLate)
        .map(one -> one.apply(now))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Rule extendedBefore(Situation<Message> now) {
    if (now.matter().terms().mostExtension() == 0) {
      return new Rule("no-extension", RULES, "本机关的留言不延期答复，请在期限内答复。");
    }
    return now.matter().terms().extended() > 0
        ? new Rule("already-extended", RULES, "已经延期过一次，请在 " + due(now) + " 之前答复。")
        : null;
  }

  private static @Nullable Rule tooLate(Situation<Message> now) {
    return now.matter().terms().reply(now.in().calendar()).isBefore(now.in().today())
        ? new Rule("term-over", RULES, "答复期限 " + due(now) + " 已过，不能再延期，请尽快答复。")
        : null;
  }

  private static String due(Situation<Message> now) {
    return now.matter().terms().reply(now.in().calendar()).date().toString();
  }
}
