package org.gongkai.casework.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PublicInformation;
import org.gongkai.casework.upkeep.CalendarRevision;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.MatterBook;
import org.gongkai.office.OfficeBook;
import org.gongkai.personal.PersonalDataFound;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RuleBroken;
import org.junit.jupiter.api.Test;

/** What was disclosed to one is proposed for all, and decided (Art. 44). */
class ProposalTest extends ServicesTest {

  @Inject Casework casework;
  @Inject DeadlineBook deadlines;
  @Inject CalendarRevision revision;
  @Inject PublicInformation published;
  @Inject OfficeBook offices;
  @Inject MatterBook matters;
  @Inject ItemRoom items;

  private static RequestNumber number(String text) {
    return RequestNumber.parse(text).orElseThrow();
  }

  private OpenedCase opened(String number) {
    return casework.open(number(number)).orElseThrow();
  }

  /** The open proposals of the office. */
  private List<Deadline> proposals(AnOffice office) {
    return deadlines.due(new OfficeCode(office.code), LocalDate.of(2999, 1, 1)).deadlines().stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.PROPOSAL)
        .toList();
  }

  private String disclosed(AnOffice office, ObjectNode submission) {
    String number = office.filed(submission);
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.drafted(number, "名单如下");
    office.done(number, office.head, "{\"command\":\"approve-answer\",\"delivery\":\"POST\"}");
    office.done(
        number,
        office.clerk,
        "{\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"POST\"}");
    return number;
  }

  private OpenedCase decides(OpenedCase seen, AnOffice office, String head, boolean accepted) {
    CommandInput input =
        CommandInput.read(
            AnOffice.parse("{\"command\":\"answer-proposal\",\"reason\":\"看过\"}")
                .put("accepted", accepted));
    return casework.command(
        seen, input, seen.office().official(head).orElseThrow(), seen.request().version());
  }

  private boolean isDrafted(AnOffice office, String number) {
    var code = new OfficeCode(office.code);
    return !matters.documents(items, code, List.of(published.draft(number(number)))).isEmpty();
  }

  @Test
  void ofTwoHeadsAtOnceTheOneWhoLosesLeavesNoDraft() {
    var office = new AnOffice(setup);
    for (boolean acceptedFirst : List.of(false, true)) {
      String number = disclosed(office, office.submission());
      casework.proposeDisclosure(opened(number), "大家都关心");
      OpenedCase seen = opened(number);
      var _ = decides(seen, office, office.head, acceptedFirst);
      assertThatThrownBy(() -> decides(seen, office, office.head2, !acceptedFirst))
          .isInstanceOf(CaseBook.Conflict.class);
      assertThat(isDrafted(office, number)).isEqualTo(acceptedFirst);
    }
  }

  private static ObjectNode another(AnOffice office) {
    ObjectNode other = office.submission();
    ((ObjectNode) other.get("applicant")).put("name", "李示例").put("idNumber", "999999199001010016");
    return other;
  }

  private Optional<Item> draft(AnOffice office, String number) {
    String id = published.draft(number(number));
    return Optional.ofNullable(
            matters.documents(items, new OfficeCode(office.code), List.of(id)).get(id))
        .map(MatterBook.Versioned::matter);
  }

  @Test
  void whatAnApplicantProposesIsDecidedInTimeAndBecomesADraftOfTheHandlers() {
    var office = new AnOffice(setup);
    String number = disclosed(office, office.submission());
    assertThatThrownBy(() -> casework.proposeDisclosure(opened(number), " "))
        .isInstanceOf(Refused.class);
    casework.proposeDisclosure(opened(number), "大家都关心");

    Deadline open = proposals(office).getFirst();
    LocalDate today = OfficeTime.today(java.time.Clock.systemUTC());
    assertThat(open.owner()).isEqualTo(Owner.Everyone.HEADS);
    assertThat(open.due().date()).isEqualTo(WorkingDays.shipped().plus(today, 10));
    assertThatThrownBy(() -> casework.proposeDisclosure(opened(number), "再说一次"))
        .isInstanceOf(RuleBroken.class);

    String accepts =
        "{\"command\":\"answer-proposal\",\"accepted\":true,\"reason\":\"请致电13800138000\"}";
    assertThatThrownBy(() -> office.done(number, office.head, accepts))
        .hasStackTraceContaining(PersonalDataFound.class.getName());
    assertThat(draft(office, number)).as("nothing of a refused decision stays").isEmpty();
    JsonNode after = office.done(number, office.head, accepts.replace("13800138000", "本机关"));

    assertThat(proposals(office)).isEmpty();
    Item item = draft(office, number).orElseThrow();
    assertThat(item.state()).isEqualTo(ItemState.DRAFT);
    assertThat(item.title()).isEqualTo("2025年度农村危房改造补助名单");
    assertThat(item.decision().people().drafter()).isEqualTo(office.li);
    assertThat(texts(after.get("allowed"))).doesNotContain("answer-proposal", "propose-disclosure");
    assertThat(texts(after.findValues("what")).toString()).contains("主动公开的建议已采纳");
    sweep.run();
    assertThat(world().mails())
        .anyMatch(
            m ->
                m.subject().startsWith("【请研究】是否主动公开：")
                    && m.subject().endsWith(number)
                    && m.to().contains(office.head))
        .anyMatch(
            m ->
                m.subject().startsWith("【请补充草稿】")
                    && m.subject().endsWith(number)
                    && m.to().contains(office.li))
        .anyMatch(m -> m.subject().contains("拟将公开给您的信息主动公开"))
        .anyMatch(m -> m.text().contains("在 " + Words.day(open.due().date()) + " 之前"));
  }

  @Test
  void aSecondApplicantWhoGetsTheSamePutsItInTheBookOnceAndTheSameApplicantDoesNot() {
    var office = new AnOffice(setup);
    String first = disclosed(office, office.submission());
    disclosed(office, office.submission());
    assertThat(proposals(office)).as("one applicant alone").isEmpty();
    String second = disclosed(office, another(office));
    assertThat(proposals(office))
        .singleElement()
        .satisfies(d -> assertThat(d.subject()).isEqualTo(number(second).subject()));
    ObjectNode third = office.submission();
    ((ObjectNode) third.get("applicant")).put("name", "赵示例").put("idNumber", "999999199103030034");
    disclosed(office, third);
    assertThat(proposals(office)).as("it waits already").hasSize(1);
    office.done(
        second,
        office.head,
        "{\"command\":\"answer-proposal\",\"accepted\":false,\"reason\":\"涉及个人\"}");
    assertThat(proposals(office)).isEmpty();
    assertThat(draft(office, second)).isEmpty();
    casework.proposeDisclosure(opened(first), "还是应当公开");
    assertThat(proposals(office)).as("an applicant may propose it all the same").hasSize(1);
  }

  @Test
  void aNewCalendarMovesWhatIsDueAfterTheEndOfARequest() {
    var office = new AnOffice(setup);
    String number = disclosed(office, office.submission());
    casework.proposeDisclosure(opened(number), "大家都关心");
    Deadline was = proposals(office).getFirst();
    deadlines.open(
        new Deadline(
            was.office(),
            was.subject(),
            was.kind(),
            was.of(),
            DueDate.fixed(was.due().date().minusDays(1)),
            was.owner(),
            was.title()));
    var moved = revision.revise(new OfficeCode(office.code));
    assertThat(moved)
        .anyMatch(m -> m.kind() == DeadlineKind.PROPOSAL && m.to().equals(was.due().date()));
    assertThat(proposals(office)).containsExactly(was);
  }

  private static List<String> texts(Iterable<JsonNode> all) {
    return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asText).toList();
  }
}
