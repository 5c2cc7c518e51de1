package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gongkai.notice.Correspondents.Attachment;
import org.gongkai.notice.Notice;

/**
 * What goes with a mail to the applicant: the letter that its event made. The receipt's mail is
 * complete by itself.
 */
@Singleton
class Enclosures {

  private final Letters letters;

  Enclosures(Letters letters) {
    this.letters = letters;
  }

  /**
   * What is enclosed.
   *
   * @param words one line for the mail, empty when nothing is enclosed
   */
  record Enclosed(List<Attachment> attachments, String words) {
    static final Enclosed NOTHING = new Enclosed(List.of(), "");
  }

  /** The enclosures of a notice to the applicant. */
  Enclosed of(OpenedCase opened, Notice notice) {
    Optional<Letters.Letter> letter =
        notice.kind().startsWith("receipt")
            ? Optional.empty()
            : RequestNotices.event(notice.key())
                .flatMap(event -> letters.toApplicant(opened, event));
    return letter.map(found -> enclosed(opened, found)).orElse(Enclosed.NOTHING);
  }

  private Enclosed enclosed(OpenedCase opened, Letters.Letter letter) {
    byte[] docx = letters.docx(opened, letter.id()).orElseThrow();
    return new Enclosed(
        List.of(new Attachment(letter.fileName(), Letters.DOCX, docx)),
        "附件：" + letter.title() + "（" + letter.number() + "）");
  }
}
