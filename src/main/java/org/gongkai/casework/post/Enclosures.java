package org.gongkai.casework.post;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.RequestNotices;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.StoredFile;
import org.gongkai.notice.Correspondents.Attachment;
import org.gongkai.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a mail to the applicant: the letter that its event made, and with the answer the
 * disclosed files, unless they are larger than a mailbox takes. The receipt's mail is complete by
 * itself.
 */
@Singleton
class Enclosures {

  /** Files together larger than this are fetched from the tracking page. */
  private static final long MOST_BYTES = 7L * 1024 * 1024;

  private final Letters letters;
  private final AnswerPackage answers;

  Enclosures(Letters letters, AnswerPackage answers) {
    this.letters = letters;
    this.answers = answers;
  }

  /**
   * What is enclosed.
   *
   * @param words one line for the mail, empty when nothing is enclosed
   * @param lighter what may go instead where this is not taken; null when it is the least
   */
  record Enclosed(List<Attachment> attachments, String words, @Nullable Enclosed lighter) {
    static final Enclosed NOTHING = new Enclosed(List.of(), "");

    Enclosed(List<Attachment> attachments, String words) {
      this(attachments, words, null);
    }
  }

  /** The enclosures of a notice to the applicant. */
  Enclosed of(OpenedCase opened, Notice notice) {
    List<StoredFile> files =
        notice.kind().equals(RequestNotices.ANSWER) ? answers.files(opened) : List.of();
    if (!files.isEmpty()) {
      return answer(opened, files);
    }
    Optional<Letters.Letter> letter =
        RequestNotices.RECEIPTS.contains(notice.kind())
            ? Optional.empty()
            : RequestNotices.event(notice.key())
                .flatMap(event -> letters.toApplicant(opened, event));
    return letter.map(found -> enclosed(opened, found)).orElse(Enclosed.NOTHING);
  }

  private Enclosed answer(OpenedCase opened, List<StoredFile> disclosed) {
    Letters.Letter letter = letters.answer(opened).orElseThrow();
    int files = disclosed.size();
    Enclosed alone = alone(enclosed(opened, letter), files);
    if (disclosed.stream().mapToLong(StoredFile::size).sum() > MOST_BYTES) {
      return alone;
    }
    List<Attachment> all =
        answers.parts(opened).stream()
            .map(part -> new Attachment(part.name(), part.contentType(), part.bytes()))
            .toList();
    String words = "附件：" + letter.title() + "（" + letter.number() + "），公开的文件共" + files + "份";
    return new Enclosed(all, words, alone);
  }

  /** The letter; the files are fetched. */
  private static Enclosed alone(Enclosed letter, int files) {
    String words = letter.words() + "。公开的文件共" + files + "份，不便随信发送，请凭编号和查询码在查询页面下载";
    return new Enclosed(letter.attachments(), words);
  }

  private Enclosed enclosed(OpenedCase opened, Letters.Letter letter) {
    byte[] docx = letters.docx(opened, letter.id()).orElseThrow();
    return new Enclosed(
        List.of(new Attachment(letter.fileName(), Letters.DOCX, docx)),
        "附件：" + letter.title() + "（" + letter.number() + "）");
  }
}
