package org.gongkai.web.desk.folder;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.casework.paper.Letters;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.StoredFile;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.request.CaseView;
import org.jboss.logging.Logger;

/**
 * A request's folder (案卷) to be filed: its record as a text, its letters, its files. What would
 * make it larger than an answer may be is named in the text instead.
 */
@Singleton
class CaseArchive {

  /** Of all files together: what goes through the way in, with room for the rest. */
  static final long MOST_BYTES = 3L * 1024 * 1024;

  private static final Logger LOG = Logger.getLogger(CaseArchive.class);

  private final Letters letters;
  private final AnswerPackage files;

  CaseArchive(Letters letters, AnswerPackage files) {
    this.letters = letters;
    this.files = files;
  }

  /** The folder as a .zip. */
  byte[] zip(OpenedCase opened, CaseView view) {
    var parts = new ArrayList<AnswerPackage.Part>();
    Set<String> names = new HashSet<>();
    for (Letters.Letter letter : view.letters()) {
      String name = AnswerPackage.unique(names, letter.fileName());
      letters
          .docx(opened, letter.id(), false)
          .ifPresent(
              docx ->
                  parts.add(AnswerPackage.written(letter.id(), "文书/" + name, Letters.DOCX, docx)));
    }
    var left = new ArrayList<StoredFile>();
    var missing = new ArrayList<StoredFile>();
    long bytes = 0;
    for (StoredFile file : view.files()) {
      if (bytes + file.size() > MOST_BYTES) {
        left.add(file);
      } else {
        try {
          String name = AnswerPackage.unique(names, file.name().value());
          byte[] content = files.content(opened, file);
          parts.add(AnswerPackage.written(id(file), "文件/" + name, type(file), content));
          bytes += file.size();
        } catch (BlobMissing e) {
          LOG.errorf(e, "FileMissing request=%s file=%s", opened.request().number(), file.id());
          missing.add(file);
        }
      }
    }
    byte[] record = record(view, left, missing).getBytes(StandardCharsets.UTF_8);
    parts.addFirst(AnswerPackage.written("record", "办理记录.txt", "text/plain", record));
    var out = new ByteArrayOutputStream();
    try {
      AnswerPackage.zip(parts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String id(StoredFile file) {
    return file.id().toString();
  }

  private static String type(StoredFile file) {
    return file.type().mediaType();
  }

  private static String record(CaseView view, List<StoredFile> left, List<StoredFile> missing) {
    var request = view.opened().request();
    var text = new StringBuilder();
    line(text, request.number() + " " + request.submitted().information().heading());
    line(text, "申请人：" + request.submitted().maskedName());
    line(text, "渠道：" + request.submitted().channel().words());
    var received = request.receipt().on();
    line(text, "收到日期：" + (received == null ? "尚未确认" : DeskWords.brief(received)));
    line(text, "状态：" + request.status().words());
    line(text, "承办人：" + view.handler());
    line(text, "");
    line(text, "办理记录");
    for (CaseView.Line entry : view.record()) {
      var entered = entry.enteredOn();
      String late = entered == null ? "" : "（" + DeskWords.brief(entered) + "补录）";
      String what = entry.what().replaceAll("\\R", " ");
      line(
          text,
          "%d. %s %s%s：%s"
              .formatted(entry.n(), DeskWords.brief(entry.on()), entry.by(), late, what));
    }
    line(text, "");
    line(text, "发出的邮件和信函");
    for (CaseView.Mail mail : view.mails()) {
      String at = DeskWords.moment(mail.at());
      line(text, "%s %s，给%s：%s".formatted(at, mail.what(), mail.to(), mail.status()));
    }
    list(text, "没有装入的文件（较大，请在申请页分别下载）", left);
    list(text, "没有装入的文件（存储中没有找到，请告知县里的技术人员）", missing);
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<StoredFile> files) {
    if (!files.isEmpty()) {
      line(text, "");
      line(text, title);
      files.forEach(file -> line(text, file.name() + "，" + DeskWords.sized(file.size())));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
