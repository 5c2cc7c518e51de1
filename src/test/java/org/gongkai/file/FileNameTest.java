package org.gongkai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from outside: what is refused, what is cleaned, and how a download is called. */
class FileNameTest {

  private static String checked(String name) {
    var problems = new Problems();
    FileName checked = FileName.check(problems, "name", name);
    assertThat(problems.all()).as(name).isEmpty();
    return checked.value();
  }

  private static Problem refused(String name) {
    var problems = new Problems();
    assertThat(FileName.check(problems, "name", name)).as(name).isNull();
    List<Problem> all = problems.all();
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().field()).isEqualTo("name");
    return all.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\x.pdf",
        "/etc/passwd.pdf",
        "C:\\Users\\x.pdf",
        "C:x.pdf",
        "a/b.pdf",
        "x.pdf/",
        "..",
        "."
      })
  void aNameThatClimbsIsRefused(String name) {
    Problem problem = refused(name);
    assertThat(problem.code()).isEqualTo("not-allowed");
    assertThat(problem.message()).contains("路径");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000.exe.pdf", "a\r\nSet-Cookie: x.pdf", "a\tb.pdf", "a\u0085b.pdf"})
  void aControlCharacterIsRefused(String name) {
    assertThat(refused(name).code()).isEqualTo("format");
  }

  @Test
  void aMissingNameIsRefused() {
    assertThat(refused(null).code()).isEqualTo("required");
    assertThat(refused(" ").code()).isEqualTo("required");
    assertThat(refused("\u200b").code()).isEqualTo("format");
    assertThat(refused(". .").code()).isEqualTo("format");
  }

  @ParameterizedTest
  @CsvSource({
    "补助名单.pdf, 补助名单.pdf",
    ".htaccess.txt, htaccess.txt",
    "...名单.pdf, 名单.pdf",
    "program.exe., program.exe",
    "'program.exe. .', program.exe",
    "'  名单 (1).PDF ', 名单 (1).PDF",
    "a<b>|c?.pdf, a_b__c_.pdf",
    "a\"b.pdf, a_b.pdf",
    "a／b.pdf, a_b.pdf",
    "con.pdf, _con.pdf",
    "LPT1, _LPT1",
    "console.pdf, console.pdf"
  })
  void aNameIsCleanedWhereNothingIsLost(String name, String clean) {
    assertThat(checked(name)).isEqualTo(clean);
  }

  @Test
  void charactersThatTurnTheDirectionOfTextAreTakenAway() {
    assertThat(checked("名单\u202Efdp.exe")).isEqualTo("名单fdp.exe");
    assertThat(checked("\u2066名单\u2069.p\u00ADdf\uFEFF")).isEqualTo("名单.pdf");
  }

  @Test
  void aDecomposedNameIsComposed() {
    assertThat(checked("e\u0301tat.pdf")).isEqualTo("\u00e9tat.pdf");
  }

  @Test
  void aLongNameIsShortenedAndKeepsItsExtension() {
    assertThat(checked("a".repeat(96) + ".pdf")).hasSize(100);
    assertThat(checked("a".repeat(97) + ".pdf")).hasSize(100).endsWith("aa.pdf");
    String chinese = checked("名".repeat(200) + ".docx");
    assertThat(chinese).endsWith("名.docx");
    assertThat(chinese.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(236, 240);
    assertThat(checked("𠮷".repeat(100) + ".pdf")).endsWith("𠮷.pdf").doesNotContain("\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({"名单.PDF, pdf", "a.pdf.exe, exe", "a, ''", "a.名单, ''", "a。pdf, ''", "a.p df, ''"})
  void theExtensionIsWhatFollowsTheLastDot(String name, String extension) {
    assertThat(new FileName(name).extension()).isEqualTo(extension);
  }

  @Test
  void theDispositionHasTheNameInAsciiAndInUtf8() {
    assertThat(new FileName("report (1).pdf").disposition())
        .isEqualTo(
            "attachment; filename=\"report (1).pdf\"; filename*=UTF-8''report%20%281%29.pdf");
    assertThat(new FileName("名单.pdf").disposition())
        .isEqualTo("attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%90%8D%E5%8D%95.pdf");
    assertThat(new FileName("O'Neil “5%”;.pdf").disposition())
        .isEqualTo(
            "attachment; filename=\"O_Neil _5___.pdf\";"
                + " filename*=UTF-8''O%27Neil%20%E2%80%9C5%25%E2%80%9D%3B.pdf");
  }

  @Test
  void onlyASafeNameIsAFileName() {
    for (String name : List.of("", "../x", "a\"b.pdf", "a\nb", ".x", "a".repeat(101))) {
      assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
