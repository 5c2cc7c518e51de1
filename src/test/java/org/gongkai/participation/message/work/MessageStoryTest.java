package org.gongkai.participation.message.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.TestWorld;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Revision;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageStatus;
import org.gongkai.personal.PersonalDataFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message from its receipt to its end, with the mails of each step. */
class MessageStoryTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  @Inject OfficeBook offices;
  @Inject MessageIntake intake;
  @Inject MessageRoom room;
  @Inject MessageDoor door;
  @Inject Messages messages;
  @Inject Matters matters;
  @Inject DeadlineBook deadlines;
  @Inject Maintenance maintenance;
  @Inject Revision revision;

  private AnOffice people;
  private Office office;
  private int sent;

  @BeforeEach
  void anOffice() {
    people = new AnOffice(setup);
    office = offices.find(new OfficeCode(people.code)).orElseThrow();
  }

  private ObjectNode message(boolean mayPublish) {
    return AnOffice.parse(
            """
            {"kind":"CONSULTATION","title":"临时救助怎么申请","content":"我家住河东村，想问救助的条件。",
             "name":"王建国","phone":"13800000000"}""")
        .put("submissionId", "message-" + people.code + "-" + ++sent)
        .put("office", people.code)
        .put("email", "writer" + people.code + "-" + sent + "@example.com")
        .put("mayPublish", mayPublish);
  }

  private Kept<Message> kept(String number) {
    return matters.find(room, office, number).orElseThrow();
  }

  private Kept<Message> done(String number, String by, String command) {
    Kept<Message> kept = kept(number);
    return matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private void assigned(String number) {
    done(number, people.clerk, "{\"command\":\"assign\",\"to\":\"%s\"}".formatted(people.li));
  }

  private List<Deadline> book() {
    return deadlines.due(office.code(), TODAY.plusYears(1)).deadlines().stream()
        .filter(one -> one.subject().room().equals(MessageRoom.NAME))
        .toList();
  }

  private TestWorld.Mail mail(String number, String to, String subject) {
    sweep.run();
    return world().mailsAbout(number).stream()
        .filter(mail -> mail.to().contains(to) && mail.subject().contains(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(to + " " + subject));
  }

  private static String answer(String text, boolean publish) {
    return "{\"command\":\"answer\",\"text\":\"%s\",\"publish\":%s}".formatted(text, publish);
  }

  /** One mail, and none where only the veto moved. */
  @Test
  void itsWriterIsToldThatANewCalendarMovesTheDayOfReply() {
    ObjectNode body = message(false);
    String number = intake.submit(body, "192.0.2.1").number();
    String writer = body.get("email").asText();
    for (Deadline was : book()) {
      if (was.kind() == DeadlineKind.REPLY) {
        deadlines.open(
            new Deadline(
                was.office(),
                was.subject(),
                was.kind(),
                was.of(),
                DueDate.fixed(was.due().date().minusDays(1)),
                was.owner(),
                was.title()));
      }
    }
    assertThat(revision.revise(office)).hasSize(1);
    assertThat(revision.revise(office)).isEmpty();
    assertThat(mail(number, writer, "答复期限调整").text())
        .contains("临时救助怎么申请", "/messages/track?number=" + number);
    assertThat(world().mailsAbout(number))
        .filteredOn(mail -> mail.subject().contains("答复期限调整"))
        .hasSize(1);
  }

  @Test
  void itIsReceivedAssignedPutOffOnceAnsweredAndShownMasked() {
    ObjectNode body = message(true);
    AcceptedMessage accepted = intake.submit(body, "192.0.2.1");
    String number = accepted.number();
    assertThat(number).isEqualTo("%s-M%d-000001".formatted(people.code, TODAY.getYear()));
    assertThat(accepted.receivedOn()).isEqualTo(TODAY);
    assertThat(intake.submit(body, "192.0.2.1"))
        .isEqualTo(
            new AcceptedMessage(number, accepted.queryCode(), TODAY, accepted.replyDueOn(), true));
    assertThatThrownBy(() -> intake.submit(body.put("title", "别的"), "192.0.2.1"))
        .isInstanceOf(Refused.class);
    assertThat(book())
        .extracting(Deadline::kind)
        .containsExactlyInAnyOrder(DeadlineKind.REPLY, DeadlineKind.VETO);

    String writer = body.get("email").asText();
    assertThat(mail(number, writer, "已收到").text())
        .contains(accepted.queryCode(), "临时救助怎么申请", "/messages/track");
    String told = mail(number, people.clerk, "请分办").text();
    assertThat(told).contains("/desk/messages/" + number, "临时救助").doesNotContain("王", "138");

    assertThatThrownBy(() -> done(number, people.li, answer("可以", false)))
        .isInstanceOf(NotAllowed.class);
    assigned(number);
    assertThat(mail(number, people.li, "分给您的留言").text()).doesNotContain("王建国");
    String extend = "{\"command\":\"extend\",\"days\":%d,\"reason\":\"要向县民政局核实\"}";
    assertThatThrownBy(() -> done(number, people.li, extend.formatted(11)))
        .isInstanceOf(Refused.class);
    done(number, people.li, extend.formatted(10));
    assertThat(mail(number, writer, "延长").text()).contains("要向县民政局核实", "延长10个工作日");
    assertThatThrownBy(() -> done(number, people.li, extend.formatted(1)))
        .isInstanceOf(Forbidden.class);

    done(number, people.li, answer("带身份证到便民服务中心，电话 0539-5550100。", true));
    assertThat(book()).isEmpty();
    assertThat(mail(number, writer, "已答复").text()).contains("带身份证到便民服务中心", "姓名已隐去");
    Messages.Page shown = messages.published(office, null);
    assertThat(shown.rows()).hasSize(1);
    assertThat(shown.rows().getFirst().message().writer().maskedName()).isEqualTo("王**");
    Figures figures = messages.figures(office);
    assertThat(figures.received()).isEqualTo(1);
    assertThat(figures.answeredInTime()).isEqualTo(1);
    assertThat(items("MESSAGE#" + people.code + "#" + number).toString())
        .doesNotContain("临时救助", "王建国", "13800000000", writer, "便民服务中心", "县民政局");
  }

  @Test
  void whatIsPutBeforeThePublicIsLookedThroughAndNothingAgainstTheWritersWill() {
    String number = intake.submit(message(false), "192.0.2.1").number();
    assigned(number);
    assertThatThrownBy(() -> done(number, people.li, answer("可以", true)))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.problems().getFirst().field()).isEqualTo("publish"));
    done(number, people.li, answer("您的证件号 11010519491231002X 已核对", false));
    assertThat(messages.published(office, null).rows()).isEmpty();

    ObjectNode body = message(true).put("content", "我的证件号 11010519491231002X，请核对。");
    String other = intake.submit(body, "192.0.2.1").number();
    assigned(other);
    assertThatThrownBy(() -> done(other, people.li, answer("已核对", true)))
        .isInstanceOfSatisfying(
            PersonalDataFound.class,
            e -> {
              String key = e.found().key();
              String confirmed =
                  answer("已核对", true).replace("}", ",\"confirmed\":\"" + key + "\"}");
              assertThat(done(other, people.li, confirmed).matter().published()).isTrue();
            });
  }

  @Test
  void whoAsksForInformationIsPointedToTheRequestAndSpamIsClosedByTheHead() {
    ObjectNode body = message(true);
    AcceptedMessage accepted = intake.submit(body, "192.0.2.1");
    String redirect = "{\"command\":\"redirect\",\"to\":\"/apply\",\"reason\":\"要的是补助名单\"}";
    Kept<Message> kept = done(accepted.number(), people.clerk, redirect);
    assertThat(kept.matter().status()).isEqualTo(MessageStatus.REDIRECTED);
    assertThat(mail(accepted.number(), body.get("email").asText(), "其他渠道").text())
        .contains("政府信息公开申请", "要的是补助名单", "用留言的内容申请公开");
    MessageView seen =
        door.open(accepted.number(), accepted.queryCode(), "192.0.2.9").orElseThrow();
    assertThat(seen.forApply()).isTrue();
    assertThat(seen.json()).containsEntry("to", "/apply").containsEntry("reason", "要的是补助名单");
    assertThat(door.open(accepted.number(), "AAAA-AAAA-AAAA-AAAA", "192.0.2.9")).isEmpty();

    ObjectNode spam = message(true);
    String closed = intake.submit(spam, "192.0.2.1").number();
    String close = "{\"command\":\"close\",\"reason\":\"广告\"}";
    assertThatThrownBy(() -> done(closed, people.clerk, close)).isInstanceOf(NotAllowed.class);
    done(closed, people.head, close);
    assertThat(mail(closed, spam.get("email").asText(), "不作答复").text()).contains("广告");
    assertThat(book()).isEmpty();
    assertThatThrownBy(() -> assigned(closed)).isInstanceOf(Forbidden.class);
    Figures figures = messages.figures(office);
    assertThat(figures.received()).isEqualTo(2);
    assertThat(figures.shareInTime()).isNull();
  }

  @Test
  void readingWhoWroteItStandsInTheRecordAndAfterYearsItIsForgotten() {
    ObjectNode body = message(true);
    AcceptedMessage accepted = intake.submit(body, "192.0.2.1");
    Messages.Read read =
        messages.writer(
            kept(accepted.number()), office, office.official(people.head).orElseThrow());
    assertThat(read.texts().name()).isEqualTo("王建国");
    assertThat(read.kept().record().getLast().what()).contains("查看");
    assertThat(read.kept().record().getLast().by()).isEqualTo(people.head);

    Maintenance.Done kept = maintenance.run(new Maintenance.Input("FORGET", people.code));
    assertThat(kept.changed()).isZero();
    Message old =
        read.kept()
            .matter()
            .ended(
                MessageStatus.ANSWERED,
                new Ending(TODAY.minusYears(10).minusDays(1), false, true, null));
    matters.change(
        room,
        read.kept(),
        Change.to(old, "答复").taking(new Beside.Sealed(Sealed.TOLD, Map.of(Sealed.ANSWER, "是"))),
        office,
        new Matters.Done("answer", TODAY, people.li));
    assertThat(messages.published(office, null).rows()).hasSize(1);
    Maintenance.Done done = maintenance.run(new Maintenance.Input("FORGET", people.code));
    assertThat(done.requests()).isEqualTo(1);
    assertThat(done.changed()).isEqualTo(1);
    assertThat(room.texts(old).gone()).isTrue();
    assertThat(messages.published(office, null).rows()).isEmpty();
    assertThat(
            Objects.requireNonNull(
                door.open(accepted.number(), accepted.queryCode(), "192.0.2.9")
                    .orElseThrow()
                    .texts()
                    .title()))
        .contains("已按规定删除");
  }
}
