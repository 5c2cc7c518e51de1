package org.gongkai.web.desk.folder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.Busy;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.Letters;
import org.gongkai.confined.JobFailed;
import org.gongkai.confined.TooCostly;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.StoredFile;
import org.gongkai.file.text.FileTexts;
import org.gongkai.office.Official;
import org.gongkai.pdf.Bindery;
import org.gongkai.pdf.ForeignPdf;
import org.gongkai.pdf.Picture;
import org.gongkai.pdf.Unfit;
import org.gongkai.web.desk.folder.FolderSheet.Content;
import org.gongkai.web.desk.request.CaseView;
import org.jboss.logging.Logger;

/**
 * A request's folder (卷宗) as one PDF, to be filed or handed on: what {@link CaseArchive} has, in
 * the order of an archive. What cannot be printed or would make it too large is named with its
 * SHA-256.
 */
@Singleton
class FolderPdf {

  private static final Logger LOG = Logger.getLogger(FolderPdf.class);

  /** Of the whole: a function's answer is 6 MB at most, in Base64. */
  private static final int MOST_WHOLE = 4 * 1024 * 1024;

  private static final int MOST_PAGES = 400;
  private static final int MOST_TEXT = 60_000;

  /** Of all pictures together: a second or two of unpacking. */
  private static final long MOST_PIXELS = 30_000_000;

  private static final int A_LINE = 40;

  private final Letters letters;
  private final AnswerPackage files;
  private final FileTexts texts;
  private final Bindery bindery;
  private final Clock clock;
  private final Duration time;

  FolderPdf(
      Letters letters,
      AnswerPackage files,
      FileTexts texts,
      Bindery bindery,
      Clock clock,
      GongkaiConfig config) {
    this.letters = letters;
    this.files = files;
    this.texts = texts;
    this.bindery = bindery;
    this.clock = clock;
    this.time = config.reading().folder();
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Folder(FolderSheet sheet, List<String> lacking) implements TemplateInstance {}

  /**
   * The folder, exported by that official. When the whole would be too large or takes too much, it
   * is printed without the files of others.
   */
  byte[] of(OpenedCase opened, CaseView view, Official by) {
    try {
      byte[] whole = print(opened, view, by, CaseArchive.MOST_BYTES);
      if (whole.length <= MOST_WHOLE) {
        return whole;
      }
    } catch (TooCostly | JobFailed e) {
      LOG.warnf("FolderWithoutFiles request=%s why=%s", opened.request().number(), e.getMessage());
    }
    try {
      return print(opened, view, by, 0);
    } catch (TooCostly e) {
      LOG.warnf("FolderNotPrinted request=%s of=%s", opened.request().number(), e.of());
      throw new Busy();
    } catch (JobFailed e) {
      throw new IllegalStateException("a folder of ours cannot be printed", e);
    }
  }

  private byte[] print(OpenedCase opened, CaseView view, Official by, long room)
      throws TooCostly, JobFailed {
    var papers = new ArrayList<FolderSheet.Paper>();
    for (Letters.Letter letter : view.letters()) {
      String at = "letter-" + papers.size();
      letters
          .text(opened, letter.id())
          .ifPresent(text -> papers.add(new FolderSheet.Paper(at, letter, text)));
    }
    List<FolderSheet.Item> items = items(opened, view, room);
    Map<String, ForeignPdf> bound = new HashMap<>();
    Map<String, Picture> pictures = new HashMap<>();
    for (FolderSheet.Item item : items) {
      switch (item.content()) {
        case Content.Pages pages -> bound.put(item.at(), pages.pdf());
        case Content.Photo photo -> pictures.put(item.at(), photo.picture());
        case Content.Text _, Content.Left _ -> {}
      }
    }
    var sheet = FolderSheet.of(view, by.name(), clock.instant(), List.copyOf(papers), items);
    List<String> lacking =
        bindery.lacking(render(sheet, List.of())).stream().map("U+%04X"::formatted).toList();
    String number = opened.request().number().toString();
    return bindery.print(render(sheet, lacking), bound, pictures, number, time);
  }

  private String render(FolderSheet sheet, List<String> lacking) {
    return new Folder(sheet, lacking).render();
  }

  private List<FolderSheet.Item> items(OpenedCase opened, CaseView view, long room) {
    var items = new ArrayList<FolderSheet.Item>();
    long until = System.nanoTime() + time.toNanos();
    var left = new Room(room, MOST_PAGES, MOST_TEXT, MOST_PIXELS, until);
    for (StoredFile file : view.files()) {
      Content content = content(opened, file, left);
      left = left.without(file, content);
      items.add(new FolderSheet.Item("file" + items.size(), file, content));
    }
    return List.copyOf(items);
  }

  /**
   * What still finds room: bytes of files, pages of other PDFs, characters of texts, pixels, and
   * the time at which reading ends.
   */
  private record Room(long bytes, int pages, int text, long pixels, long until) {

    Duration time() {
      return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    Room without(StoredFile file, Content content) {
      long rest = bytes - file.size();
      return switch (content) {
        case Content.Pages p -> new Room(rest, pages - p.pdf().pages(), text, pixels, until);
        case Content.Photo p -> new Room(rest, pages, text, pixels - p.picture().pixels(), until);
        case Content.Text t -> new Room(rest, pages, text - length(t.text()), pixels, until);
        case Content.Left _ -> this;
      };
    }
  }

  /** Characters; a short line takes as much room as a long one. */
  private static int length(String text) {
    return (int) Math.max(text.length(), A_LINE * text.lines().count());
  }

  private Content content(OpenedCase opened, StoredFile file, Room room) {
    if (room.time().isZero()) {
      return new Content.Left("读取全部文件的时间已到，请单独下载");
    }
    try {
      return switch (file.type()) {
        case PDF, JPEG, PNG, TEXT ->
            file.size() > room.bytes
                ? new Content.Left(file.size() > CaseArchive.MOST_BYTES ? "文件较大" : "全卷的文件合计较大")
                : printed(opened, file, room);
        case DOCX, XLSX, DOC, XLS, WPS, ET, OFD, ZIP -> new Content.Left(file.type().label());
      };
    } catch (Unfit e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LOG.infof(
          "FileNotBound request=%s file=%s why=%s",
          opened.request().number(), file.id(), cause.getClass().getName());
      return new Content.Left(e.why());
    } catch (BlobMissing e) {
      LOG.errorf(e, "FileMissing request=%s file=%s", opened.request().number(), file.id());
      return new Content.Left("存储中没有找到，请告知县里的技术人员");
    }
  }

  private Content printed(OpenedCase opened, StoredFile file, Room room) throws Unfit {
    return switch (file.type()) {
      case PDF -> {
        ForeignPdf pdf = bindery.pdf(files.content(opened, file), room.time());
        yield pdf.pages() <= room.pages ? new Content.Pages(pdf) : new Content.Left("页数较多");
      }
      case JPEG, PNG -> {
        Picture picture = bindery.picture(files.content(opened, file), room.pixels, room.time());
        yield new Content.Photo(picture);
      }
      default -> text(opened, file, room);
    };
  }

  private Content text(OpenedCase opened, StoredFile file, Room room) {
    Optional<String> text = texts.plain(opened.office().code(), file);
    return text.filter(t -> length(t) <= room.text)
        .<Content>map(Content.Text::new)
        .orElseGet(() -> new Content.Left(text.isPresent() ? "文字较多" : "不是纯文本"));
  }
}
