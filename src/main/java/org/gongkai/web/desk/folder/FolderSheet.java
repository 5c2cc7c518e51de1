package org.gongkai.web.desk.folder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.OfficeTime;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.StoredFile;
import org.gongkai.pdf.ForeignPdf;
import org.gongkai.pdf.Picture;
import org.gongkai.request.Consultation;
import org.gongkai.request.Request;
import org.gongkai.request.Supplement;
import org.gongkai.web.desk.request.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * A request's folder (卷宗) as it is printed: cover, catalogue (卷内文件目录), papers, closing sheet (备考表).
 *
 * @param by the name of who exports it
 * @param rows the catalogue
 */
public record FolderSheet(
    CaseView view, String by, Instant at, List<Row> rows, List<Paper> letters, List<Item> files) {

  /**
   * A line of the catalogue.
   *
   * @param on its date, or null for what has none
   * @param at where it begins, or null for what is not in the folder
   * @param file the file that it is, or null
   */
  public record Row(
      int n,
      String title,
      @Nullable LocalDate on,
      @Nullable String at,
      @Nullable String remark,
      @Nullable StoredFile file) {}

  /** A letter as text. */
  public record Paper(String at, Letters.Letter letter, List<String> paragraphs) {}

  /**
   * A file.
   *
   * @param at where it begins
   * @param content what is printed of it
   */
  public record Item(String at, StoredFile file, Content content) {

    /** One empty page for each page of a PDF. */
    public List<Integer> leaves() {
      return content instanceof Content.Pages pages
          ? IntStream.range(0, pages.pdf().pages()).boxed().toList()
          : List.of();
    }

    /** Whether it is a picture. */
    public boolean isPicture() {
      return content instanceof Content.Photo;
    }

    /** The text of a plain text, else null. */
    public @Nullable String text() {
      return content instanceof Content.Text text ? text.text() : null;
    }

    /** Why it is not in the folder, else null. */
    public @Nullable String left() {
      return content instanceof Content.Left left ? left.why() : null;
    }
  }

  /** What of a file is in the folder. */
  public sealed interface Content {
    /** The pages of a PDF. */
    record Pages(ForeignPdf pdf) implements Content {}

    /** A picture on a page of its own. */
    record Photo(Picture picture) implements Content {}

    /** A plain text. */
    record Text(String text) implements Content {}

    /** Nothing, for this reason. */
    record Left(String why) implements Content {}
  }

  static FolderSheet of(
      CaseView view, String by, Instant at, List<Paper> letters, List<Item> files) {
    var rows = new ArrayList<Row>();
    Request request = view.opened().request();
    part(rows, "申请内容", request.submitted().on(), "facts");
    part(rows, "答复期限和计算", request.receipt().on(), "dates");
    if (view.fee() != null) {
      part(rows, "信息处理费", null, "fee");
    }
    request.supplements().stream()
        .map(Supplement::askedOn)
        .findFirst()
        .ifPresent(on -> part(rows, "补正", on, "supplements"));
    request.consultations().stream()
        .map(Consultation::sentOn)
        .findFirst()
        .ifPresent(on -> part(rows, "征求意见", on, "consultations"));
    part(rows, "办理记录", null, "record");
    part(rows, "发出的邮件和信函", null, "mails");
    for (Paper paper : letters) {
      Letters.Letter letter = paper.letter;
      String title = letter.toParty() ? letter.toPartyTitle() : letter.title();
      rows.add(new Row(rows.size() + 1, title, letter.on(), paper.at, letter.number(), null));
    }
    files.forEach(item -> rows.add(row(rows.size() + 1, item)));
    return new FolderSheet(view, by, at, List.copyOf(rows), letters, files);
  }

  private static void part(List<Row> rows, String title, @Nullable LocalDate on, String at) {
    rows.add(new Row(rows.size() + 1, title, on, at, null, null));
  }

  private static Row row(int n, Item item) {
    StoredFile file = item.file;
    String left = item.left();
    String remark = left != null ? "未装入，另存：" + left : file.isAttachment() ? "申请人提交" : null;
    String at = left == null ? item.at : null;
    return new Row(n, file.name().value(), OfficeTime.day(file.at()), at, remark, file);
  }

  /** The files that are not in the folder. */
  public List<Item> left() {
    return files.stream().filter(item -> item.left() != null).toList();
  }
}
