package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.request.Law;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsReaderTest {

  private final Problems problems = new Problems();

  private OfficeSettings read(@Nullable Office before, String settings) {
    String json = "{\"kind\":\"TOWNSHIP\",\"name\":\"示例镇\",\"settings\":" + settings + "}";
    OfficeInput input = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class);
    return new OfficeReader(problems, before, Law.inForceOn(Law.FIRST_DAY))
        .read(new OfficeCode("LJQ"), input)
        .settings();
  }

  private static Office office(OfficeSettings settings) {
    Office bare = BareOffice.of();
    return new Office(
        bare.code(),
        bare.kind(),
        bare.name(),
        bare.shortName(),
        bare.address(),
        bare.phone(),
        bare.hours(),
        bare.email(),
        bare.reconsiderationOrgan(),
        bare.court(),
        settings,
        List.of());
  }

  @Test
  void whatANewOfficeLeavesOutHasItsDefault() {
    OfficeSettings settings = read(null, "{}");
    assertThat(settings).isEqualTo(OfficeSettings.DEFAULT);
    assertThat(settings.disclosure())
        .isEqualTo(new DisclosureTerms(20, 3, 3, new IndexPattern("{office}/{year}-{serial:7}")));
    assertThat(settings.participation())
        .isEqualTo(new ParticipationTerms(new ReplyTerms(3, 5, 5, 15, 10), 60, 10, 30));
  }

  @Test
  void whatIsLeftOutOnAChangeStaysAsItWas() {
    OfficeSettings first =
        read(
            null,
            """
            {"publishDays":15,"reviewDays":2,"interpretDays":4,"resultDays":7,"replyExtension":0,
             "replyDays":{"CORRECTION":1,"CONSULTATION":2,"SUGGESTION":3,"COMPLAINT":30},
             "vetoDays":90,"solicitationDays":20,"indexNumber":"{office}{serial:4}"}""");
    OfficeSettings then = read(office(first), "{\"replyDays\":{\"COMPLAINT\":10}}");
    assertThat(then.disclosure()).isEqualTo(first.disclosure());
    assertThat(then.disclosure())
        .isEqualTo(new DisclosureTerms(15, 2, 4, new IndexPattern("{office}{serial:4}")));
    assertThat(then.participation())
        .isEqualTo(new ParticipationTerms(new ReplyTerms(1, 2, 3, 10, 0), 90, 7, 20));
    assertThat(read(office(first), "{\"replyExtension\":5,\"replyDays\":null}").participation())
        .isEqualTo(new ParticipationTerms(new ReplyTerms(1, 2, 3, 30, 5), 90, 7, 20));
    assertThat(read(office(first), "{\"indexNumber\":\"\"}").disclosure().indexNumber())
        .as("given empty it is the usual one again")
        .isEqualTo(IndexPattern.DEFAULT);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void allThatIsWrongIsSaidAtOnceUnderItsField() {
    read(
        null,
        """
        {"publishDays":0,"reviewDays":61,"interpretDays":-1,"resultDays":61,"replyExtension":61,
         "replyDays":{"CORRECTION":0,"COMPLAINT":61},"vetoDays":366,"solicitationDays":0,
         "indexNumber":"{office}"}""");
    assertThat(problems.all())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "settings.publishDays",
            "settings.reviewDays",
            "settings.interpretDays",
            "settings.resultDays",
            "settings.replyExtension",
            "settings.replyDays.CORRECTION",
            "settings.replyDays.COMPLAINT",
            "settings.vetoDays",
            "settings.solicitationDays",
            "settings.indexNumber");
  }

  @Test
  void watchWordsAreSetAsAListAndLeftOutStayAndEmptyAreGone() {
    OfficeSettings first = read(null, "{\"watchWords\":[\" 强拆 \",\"强拆\",null,\"\",\"ABC\"]}");
    assertThat(first.watchWords().words()).containsExactly("强拆", "ABC");
    assertThat(read(office(first), "{}").watchWords()).isEqualTo(first.watchWords());
    assertThat(read(office(first), "{\"watchWords\":[]}").watchWords()).isEqualTo(WatchWords.NONE);
    assertThat(problems.none()).isTrue();
    String thirty = "字".repeat(30);
    assertThat(read(null, "{\"watchWords\":[\"" + thirty + "\"]}").watchWords().words())
        .containsExactly(thirty);
    read(null, "{\"watchWords\":[\"" + thirty + "字\",\"好\\u0007\"]}");
    read(null, "{\"watchWords\":[\"好\",\"？！\"]}");
    read(null, "{\"watchWords\":[" + "\"词\",".repeat(200) + "\"词\"]}");
    assertThat(problems.all())
        .extracting(Problem::field)
        .containsExactly(
            "settings.watchWords[0]",
            "settings.watchWords[1]",
            "settings.watchWords",
            "settings.watchWords");
    assertThatThrownBy(() -> read(null, "{\"watchWords\":{}}")).isInstanceOf(BrokenInput.class);
  }

  @Test
  void anUnknownKindOfMessageAndAWrongTypeAreNoInput() {
    assertThatThrownBy(() -> read(null, "{\"replyDays\":{\"PRAISE\":3}}"))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("settings.replyDays.PRAISE");
    assertThatThrownBy(() -> read(null, "{\"replyDays\":{\"COMPLAINT\":\"3\"}}"))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("settings.replyDays.COMPLAINT");
    assertThatThrownBy(() -> read(null, "{\"publishDays\":1.5}")).isInstanceOf(BrokenInput.class);
  }
}
