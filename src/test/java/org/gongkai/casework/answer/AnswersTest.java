package org.gongkai.casework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.PublicInformation.Published;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of answer with exactly its fields, and what is told of wrong ones. */
class AnswersTest {

  private static final LocalDate TUE_2026_03_03 = LocalDate.of(2026, 3, 3);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static JsonNode tree(String json) {
    return StrictJson.tree(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static @Nullable Answer read(JsonNode tree, Problems problems) {
    Answers.strict(tree);
    return Answers.read(
        tree,
        problems,
        AnswerShape.Asked.on(
            TUE_2026_03_03,
            id ->
                id.equals("LJQ-A")
                    ? Optional.of(new Published("https://example.gov.cn/1", "打开网址下载"))
                    : Optional.empty()));
  }

  /** What is wrong, as field and code. */
  private static List<String> wrong(String json) {
    var problems = new Problems();
    assertThat(read(tree(json), problems)).isNull();
    return problems.all().stream().map(p -> p.field() + " " + p.code()).toList();
  }

  static Stream<Answer> answers() {
    return Stream.of(
        new Answer.AlreadyPublic("网站", "按文号检索"),
        new Answer.Disclosed("正文", List.of("f1", "f2"), null, "公共利益"),
        new Answer.Disclosed(null, List.of(), new Answer.Collect("窗口", "当面", TUE_2026_03_03), null),
        new Answer.PartlyDisclosed(
            "其余",
            List.of("f1"),
            List.of(new Answer.Withheld("姓名", Ground.THIRD_PARTY, "隐私")),
            null),
        new Answer.NotDisclosed(Ground.FORBIDDEN_BY_LAW, "依法", "某法第一条"),
        new Answer.NotExisting(List.of(new Answer.Search("档案室", "关键词", TUE_2026_03_03))),
        new Answer.NeedsCreation("需汇总"),
        new Answer.StillUnclear("年份不明"),
        new Answer.Recertification("要求盖章"),
        new Answer.OtherOrgan("不属本机关", "县局", "0539-2251000"),
        new Answer.OtherOrgan("不属本机关", null, null),
        new Answer.Repeated("LJQ-2026-000001", "文号"),
        new Answer.Petition("信访事项", "接待窗口"),
        new Answer.Publication("公报", "图书馆"),
        new Answer.Unreasonable("频次过高"),
        new Answer.SpecialLaw("不动产登记暂行条例", null));
  }

  @Test
  void anItemSaysWhereAndHowUnlessTheHandlerSaysItOtherwise() {
    var problems = new Problems();
    assertThat(read(tree("{\"kind\":\"ALREADY_PUBLIC\",\"item\":\"LJQ-A\"}"), problems))
        .isEqualTo(new Answer.AlreadyPublic("https://example.gov.cn/1", "打开网址下载", "LJQ-A"));
    assertThat(
            read(
                tree("{\"kind\":\"ALREADY_PUBLIC\",\"item\":\"LJQ-A\",\"how\":\"到窗口领取\"}"),
                problems))
        .isEqualTo(new Answer.AlreadyPublic("https://example.gov.cn/1", "到窗口领取", "LJQ-A"));
    assertThat(wrong("{\"kind\":\"ALREADY_PUBLIC\",\"item\":\"LJQ-B\",\"how\":\"x\"}"))
        .containsExactly("answer.item unknown-value");
    assertThat(wrong("{\"kind\":\"ALREADY_PUBLIC\",\"item\":\" \"}"))
        .containsExactly("answer.where required", "answer.how required");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void whatTheApiShowsIsReadBackAsTheSameAnswer(Answer answer) {
    var problems = new Problems();
    assertThat(read(JSON.valueToTree(Answers.fields(answer)), problems)).isEqualTo(answer);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void everyKindIsAmongTheAnswersAbove() {
    assertThat(answers().map(Answer::kind)).contains(Answer.Kind.values());
    assertThat(AnswerShape.all().map(AnswerShape::kind)).containsExactly(Answer.Kind.values());
    assertThat(AnswerShape.all().map(AnswerShape::help)).noneMatch(String::isBlank);
  }

  @Test
  void aWrongCellIsToldOnceAndWithItsPlace() {
    assertThat(
            wrong(
                """
                {"kind":"PARTLY_DISCLOSED","given":"其余",
                 "withheld":[{"part":"姓名","ground":"THIRD_PARTY"}]}"""))
        .containsExactly("answer.withheld[0].reason required");
    assertThat(
            wrong(
                "{\"kind\":\"NOT_EXISTING\",\"searched\":[{\"where\":\"柜\",\"on\":\"2026-03-04\"}]}"))
        .containsExactlyInAnyOrder(
            "answer.searched[0].how required", "answer.searched[0].on future");
    assertThat(wrong("{\"kind\":\"NOT_EXISTING\",\"searched\":[]}"))
        .containsExactly("answer.searched required");
    assertThat(wrong("{\"kind\":\"NOT_EXISTING\"}")).containsExactly("answer.searched required");
  }

  @Test
  void whatIsToBeCollectedNeedsPlaceWayAndDayThoughOneIsBlank() {
    assertThat(wrong("{\"kind\":\"DISCLOSED\",\"content\":\"正文\",\"where\":\"\"}"))
        .containsExactlyInAnyOrder(
            "answer.where required", "answer.how required", "answer.on required");
    assertThat(wrong("{\"kind\":\"DISCLOSED\"}")).containsExactly("answer.content required");
  }

  @Test
  void fieldsThatDependOnEachOther() {
    assertThat(
            wrong(
                "{\"kind\":\"NOT_DISCLOSED\",\"ground\":\"NOT_GOVERNMENT_INFORMATION\",\"reason\":\"x\"}"))
        .containsExactly("answer.ground not-allowed");
    assertThat(
            wrong("{\"kind\":\"NOT_DISCLOSED\",\"ground\":\"FORBIDDEN_BY_LAW\",\"reason\":\"x\"}"))
        .containsExactly("answer.law required");
    assertThat(wrong("{\"kind\":\"OTHER_ORGAN\",\"reason\":\"x\",\"organ\":\"县局\"}"))
        .containsExactly("answer.contact required");
  }

  @Test
  void aKindThatIsMissingOrUnknown() {
    assertThat(wrong("{}")).containsExactly("answer.kind required");
    assertThat(wrong("{\"kind\":\" \"}")).containsExactly("answer.kind required");
    assertThat(wrong("{\"kind\":\"NO\"}")).containsExactly("answer.kind unknown-value");
  }

  @Test
  void aFieldOfAnotherKindOrType() {
    assertThatThrownBy(
            () ->
                Answers.strict(
                    tree("{\"kind\":\"NEEDS_CREATION\",\"reason\":\"x\",\"law\":\"y\"}")))
        .isInstanceOf(BrokenInput.class)
        .hasMessage("不认识的字段：law");
    assertThatThrownBy(
            () ->
                Answers.strict(tree("{\"kind\":\"PARTLY_DISCLOSED\",\"withheld\":[{\"x\":\"\"}]}")))
        .isInstanceOf(BrokenInput.class)
        .hasMessage("不认识的字段：withheld[0].x");
    assertThatThrownBy(() -> Answers.strict(tree("{\"kind\":\"DISCLOSED\",\"files\":\"f\"}")))
        .isInstanceOf(BrokenInput.class)
        .hasMessage("字段类型不对：files");
    assertThatThrownBy(
            () ->
                Answers.strict(tree("{\"kind\":\"DISCLOSED\",\"publicInterest\":{\"why\":\"\"}}")))
        .isInstanceOf(BrokenInput.class);
  }

  @Test
  void aProblemSpeaksOfTheFieldInChinese() {
    var problems = new Problems();
    assertThat(read(tree("{\"kind\":\"NEEDS_CREATION\"}"), problems)).isNull();
    assertThat(problems.all()).extracting(Problem::message).containsExactly("请填写理由");
  }
}
