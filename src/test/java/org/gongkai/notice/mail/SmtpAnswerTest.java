package org.gongkai.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.notice.Carrier.Fault;
import org.gongkai.notice.mail.SmtpAnswer.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "RECIPIENT, 550, User unknown, ADDRESS",
    "RECIPIENT, 550, Mailbox not found, ADDRESS",
    "RECIPIENT, 553, mailbox name not allowed, ADDRESS",
    "RECIPIENT, 550, Sender frequency limited, PASSING",
    "RECIPIENT, 550, Connection frequency limited, PASSING",
    "RECIPIENT, 550, Mailbox unavailable or access denied, PASSING",
    "RECIPIENT, 552, mailbox full, PASSING",
    "RECIPIENT, 450, MI:DMC, PASSING",
    "RECIPIENT, 503, bad sequence, OURS",
    "RECIPIENT, 530, authentication required, OURS",
    "RECIPIENT, 554, 5.7.1 relay access denied, OURS",
    "RECIPIENT, 550, 5.7.1 Client host blocked using Spamhaus, OURS",
    "RECIPIENT, 552, 5.3.4 message size exceeds limit, SIZE",
    "SENDER, 553, mail from must equal authorized user, OURS",
    "SENDER, 550, not owned by user, OURS",
    "SENDER, 550, User has no permission, OURS",
    "SENDER, 501, mail from address must be same as authorization user, OURS",
    "SENDER, 550, Sender frequency limited, PASSING",
    "SENDER, 451, MI:SPB, PASSING",
    "SENDER, 552, message size exceeds fixed limit, SIZE",
    "LOGIN, 535, authentication failed, OURS",
    "LOGIN, 550, User has no permission, OURS",
    "LOGIN, 454, temporary authentication failure, PASSING",
    "CONNECTION, 554, IP address is on a blacklist, OURS",
    "CONNECTION, 421, HL:REP, PASSING",
    "CONTENT, 552, too big, SIZE",
    "CONTENT, 523, the message length exceeds, SIZE",
    "CONTENT, 554, Message exceeds size limit, SIZE",
    "CONTENT, 554, DT:SPM message rejected, CONTENT",
    "CONTENT, 550, virus in attachment, CONTENT",
    "CONTENT, 451, DT:SPM please try again, PASSING",
    "CONTENT, 550, DMARC check failed, OURS",
    "CONTENT, 550, SPF check failed, OURS",
    "CONTENT, 552, 5.2.2 mailbox full, PASSING",
    "CONTENT, 550, 5.1.1 user unknown, ADDRESS",
    "CONTENT, 503, bad sequence, OURS"
  })
  void anAnswerIsJudgedByTheStepItCameTo(Step step, int code, String text, Fault fault) {
    var answer = new SmtpAnswer(step, code, text);
    assertThat(answer.fault()).isEqualTo(fault);
    assertThat(answer.undelivered().getMessage())
        .contains(Integer.toString(code))
        .doesNotContain(text);
  }

  @Test
  void whatIsOursSaysWhatAnAdministratorDoes() {
    assertThat(new SmtpAnswer(Step.LOGIN, 535, "no").undelivered()).hasMessageContaining("授权码");
    assertThat(new SmtpAnswer(Step.SENDER, 553, "no").undelivered()).hasMessageContaining("发件地址");
    assertThat(new SmtpAnswer(Step.CONTENT, 550, "spf").undelivered()).hasMessageContaining("SPF");
    assertThat(new SmtpAnswer(Step.CONTENT, 552, "").undelivered()).hasMessageContaining("太大");
    assertThat(new SmtpAnswer(Step.CONTENT, 554, "").undelivered()).hasMessageContaining("内容");
  }

  @Test
  void aTemplateBeginsWithItsSubject() {
    MailText text =
        MailText.of("主题：已收到\n您好：\n\n\n\n期限\nhttp://localhost:8080\n\nhttp://x\n\na ｜ b\n");
    assertThat(text.subject()).isEqualTo("已收到");
    assertThat(text.blocks("http://localhost:8080"))
        .extracting(b -> b.get("kind"))
        .containsExactly("text", "text", "link", "text", "table");
    assertThatThrownBy(() -> MailText.of("您好")).isInstanceOf(IllegalArgumentException.class);
  }

  /** What was typed has lines, and a cell's sign, and an address of ours; the template has none. */
  @Test
  void whatWasTypedEndsNoLineRowOrSubjectOfATemplate() {
    var typed =
        MailValues.harmless(
            java.util.Map.of(
                "title", "甲\n主题：乙\n\n丙 ｜ 丁\u2028http://localhost:8080/desk", "desk", "/d"));
    String title = String.valueOf(typed.get("title"));
    MailText text = MailText.of("主题：【请分办】" + title + "\n" + title + "\n\n" + title + " ｜ b\n");
    assertThat(text.subject()).startsWith("【请分办】甲 主题：乙").doesNotContain("\n");
    List<java.util.Map<String, Object>> blocks = text.blocks("http://localhost:8080");
    assertThat(blocks).extracting(b -> b.get("kind")).containsExactly("text", "table");
    assertThat(String.valueOf(blocks.getFirst().get("lines")))
        .isEqualTo("[甲, 主题：乙, , 丙 | 丁, http：//localhost：8080/desk]");
    assertThat((List<?>) ((List<?>) blocks.getLast().get("rows")).getFirst()).hasSize(2);
    assertThat(text.body()).contains("甲\n主题：乙\n\n丙 | 丁\n");
  }
}
