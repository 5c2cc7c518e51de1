package org.gongkai.input.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.util.List;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.input.tree.Document.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  private static Document yaml(String text) {
    return Document.parse(text.getBytes(UTF_8), Format.YAML);
  }

  private static List<Problem> problems(String yaml, String... known) {
    Document document = yaml(yaml);
    document.part(List.of(known));
    return catchThrowableOfType(Refused.class, document::orRefuse).problems();
  }

  @ParameterizedTest
  @CsvSource({
    "a: 012, 12",
    "a: 0o17, 15",
    "a: 0x1F, 31",
    "a: +7, 7",
    "a: -7, -7",
    "a: １５, 15",
  })
  void wholeNumbersAreThoseOfYaml12AndMayBeFullWidth(String text, int number) {
    assertThat(yaml(text).part(List.of("a")).whole("a")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on",
        "off",
        "yes",
        "No",
        "y",
        "2026-01-31",
        "01-31",
        "1_000",
        "1:30",
        "=",
        "<<",
        "0b11",
        "last"
      })
  void whatWasAValueOfItsOwnInYaml11IsAText(String word) {
    Document document = yaml("a: " + word + "\non: b\nyes: c\n");
    Part part = document.part(List.of("a", "on", "yes"));
    assertThat(part.text("a")).isEqualTo(word);
    assertThat(part.text("on")).isEqualTo("b");
    assertThat(part.text("yes")).isEqualTo("c");
    document.orRefuse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "1e6", "true", "0.5", ".inf", "[x]", "{x: y}"})
  void whatIsNoTextIsToldWithItsLine(String value) {
    Document document = yaml("# a comment\n\na: " + value + "\n");
    assertThat(document.part(List.of("a")).text("a")).isNull();
    List<Problem> problems = catchThrowableOfType(Refused.class, document::orRefuse).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().field()).isEqualTo("a");
    assertThat(problems.getFirst().code()).isEqualTo("wrong-type");
    assertThat(problems.getFirst().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "b: 1"})
  void whatIsLeftEmptyIsMissingAndNotWrong(String text) {
    Document document = yaml(text);
    Part part = document.part(List.of("a", "b"));
    assertThat(part.text("a")).isNull();
    assertThat(part.has("a")).isFalse();
    document.orRefuse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999", "0xFFFFFFFF"})
  void aNumberThatIsTooLargeIsTold(String number) {
    Document document = yaml("a: " + number);
    assertThat(document.part(List.of("a")).whole("a")).isNull();
    assertThatThrownBy(document::orRefuse).isInstanceOf(Refused.class);
  }

  @Test
  void tagsAndReferencesAreToldWhereTheyStandAndNothingIsRepeatedOrMade() {
    String bomb =
        """
        a: !!java.net.URL [http://example.com]
        b: &b [x, x, x, x]
        c: [*b, *b]
        d: !x y
        !!str e: f
        ? [k]
        : v
        """;
    assertThat(problems(bomb, "a", "b", "c", "d"))
        .extracting(Problem::field, Problem::line, Problem::code)
        .containsExactly(
            tuple("a", 1, "not-allowed"),
            tuple("b", 2, "not-allowed"),
            tuple("c[0]", 3, "not-allowed"),
            tuple("c[1]", 3, "not-allowed"),
            tuple("d", 4, "not-allowed"),
            tuple("", 5, "not-allowed"),
            tuple("", 6, "wrong-type"));
  }

  @Test
  void unknownAndDoubleFieldsAreToldWithTheirOwnLines() {
    assertThat(problems("a: 1\nb: 2\na: 3\n<<: 4\n" + "k".repeat(200) + ": 5\n", "a"))
        .extracting(Problem::field, Problem::line, Problem::code)
        .containsExactly(
            tuple("b", 2, "unknown-field"),
            tuple("a", 3, "double-field"),
            tuple("<<", 4, "unknown-field"),
            tuple("k".repeat(40) + "…", 5, "unknown-field"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                       | 空的",
        "\"# only a comment\"       | 空的",
        "\"- a\"                    | 一组字段",
        "\"plan：2026\"             | 一组字段",
        "\"a: 1\nb：\n  - c: 1\"    | 半角冒号",
        "\"a: 1\n\tb: 2\"           | 制表符",
        "\"a: [1\"                  | 第1行",
        "\"a: 'x\nb: 2\"            | 引号",
        "\"a: 1\n---\nb: 2\"        | 一份内容",
        "\"a: 1\n\u0000\"           | U+0000",
        "\"a: 1\nb: \u0007\"        | 第2行",
        "\"a: *x\nb: @y\"           | 第2行",
        "\"%YAML 3.0\n---\na: 1\"   | YAML"
      })
  void whatCannotBeParsedOrIsNoMappingIsSaidInWords(String text, String said) {
    assertThatThrownBy(() -> yaml(text)).isInstanceOf(BrokenInput.class).hasMessageContaining(said);
  }

  @Test
  void whatIsTooLargeTooDeepOrTooMuchIsRefusedSoon() {
    assertThatThrownBy(() -> yaml("a: " + "[".repeat(1_000_000)))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("层次太深");
    assertThatThrownBy(() -> yaml("a: [" + "x,".repeat(1_000_000) + "]"))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("内容太多");
    assertThatThrownBy(() -> yaml("a: " + "x".repeat(Document.MAX_BYTES)))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("4兆");
    String json = "{\"a\":".repeat(100_000);
    assertThatThrownBy(() -> Document.parse(json.getBytes(UTF_8), Format.JSON))
        .isInstanceOf(BrokenInput.class)
        .hasMessageContaining("层次太深");
    assertThat(yaml("a: " + "x".repeat(1_000_000)).part(List.of("a")).text("a")).hasSize(1_000_000);
  }

  @Test
  void onlyUtf8IsReadWithOrWithoutItsMark() {
    for (String charset : List.of("GB18030", "UTF-16")) {
      byte[] body = "title: 方案".getBytes(Charset.forName(charset));
      assertThatThrownBy(() -> Document.parse(body, Format.YAML))
          .isInstanceOf(BrokenInput.class)
          .hasMessageContaining("UTF-8");
    }
    assertThat(yaml("\uFEFFtitle: 方案\r\nb: c\r\n").part(List.of("title", "b")).text("title"))
        .isEqualTo("方案");
  }

  @Test
  void jsonIsReadLikewiseWithItsLines() {
    String json =
        """
        {
          "a": 1,
          "a": "x",
          "b": 0.5,
          "c": [ {} ]
        }
        """;
    Document document = Document.parse(json.getBytes(UTF_8), Format.JSON);
    Part part = document.part(List.of("a", "b"));
    assertThat(part.whole("a")).isEqualTo(1);
    part.whole("b");
    assertThat(catchThrowableOfType(Refused.class, document::orRefuse).problems())
        .extracting(Problem::field, Problem::line, Problem::code)
        .containsExactly(
            tuple("a", 3, "double-field"),
            tuple("b", 4, "wrong-type"),
            tuple("c", 5, "unknown-field"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{\"a\":1} x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\"",
        "{\"a\":NaN}"
      })
  void whatIsNoJsonObjectIsRefused(String json) {
    assertThatThrownBy(() -> Document.parse(json.getBytes(UTF_8), Format.JSON))
        .isInstanceOf(BrokenInput.class);
  }

  @Test
  void aProblemIsWrittenWithItsLineWhereItHasOne() throws JsonProcessingException {
    var problem = new Problem("a", "format", "x");
    var mapper = new JsonMapper();
    assertThat(mapper.writeValueAsString(problem))
        .isEqualTo("{\"field\":\"a\",\"code\":\"format\",\"message\":\"x\"}");
    assertThat(mapper.writeValueAsString(problem.onLine(3))).endsWith(",\"line\":3}");
  }
}
