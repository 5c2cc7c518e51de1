package org.gongkai.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "550, User unknown, true",
    "550, Mailbox not found, true",
    "550, DMARC check failed, true",
    "554, DT:SPM message rejected, true",
    "553, mailbox name not allowed, true",
    "550, Sender frequency limited, false",
    "550, Connection frequency limited, false",
    "550, Mailbox unavailable or access denied, false",
    "552, mailbox full, false",
    "421, HL:REP, false",
    "450, MI:DMC, false",
    "451, DT:SPM please try again, false",
    "535, authentication failed, false",
    "530, authentication required, false",
    "503, bad sequence, false"
  })
  void refusalsForGoodAreToldFromPassingOnes(int code, String text, boolean forGood) {
    assertThat(SmtpAnswer.isForGood(code, text)).isEqualTo(forGood);
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
}
