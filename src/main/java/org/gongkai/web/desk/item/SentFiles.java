package org.gongkai.web.desk.item;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.file.Attachments;
import org.gongkai.file.FilePlace;
import org.gongkai.file.Progress;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.session.LoggedIn;

/** Reads a form of items; files that came with it are kept as files of the office. */
@Singleton
public class SentFiles {

  private final Uploads uploads;

  SentFiles(Uploads uploads) {
    this.uploads = uploads;
  }

  /** What was typed in a form, with the ids of the files that came; what is wrong is noted. */
  Map<String, String> typed(LoggedIn.OfOffice me, SentForm form, List<Problem> problems) {
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form.fields()));
    var ids = new ArrayList<>(ItemForm.ids(typed));
    ids.addAll(keep(me, form.files(), problems));
    typed.put(ItemForm.FILES, String.join("\n", ids.stream().distinct().toList()));
    return typed;
  }

  /** Their ids; what is wrong with one is noted under {@link ItemForm#UPLOAD}. */
  public List<String> keep(
      LoggedIn.OfOffice me, List<Attachments.Sent> files, List<Problem> problems) {
    var ids = new ArrayList<String>();
    for (Attachments.Sent file : files) {
      try {
        var place = new FilePlace.OfOffice(me.office());
        byte[] content = Files.readAllBytes(file.content());
        var part = new UploadPart(place, me.official().id(), file.name(), 1, 1, content);
        if (uploads.take(part) instanceof Progress.Stored(var stored)) {
          ids.add(stored.id().toString());
        }
      } catch (Refused e) {
        e.problems().forEach(problem -> problems.add(said(file, problem)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ids;
  }

  /** A person at the page cannot cut a file into parts; the script does. */
  private static Problem said(Attachments.Sent file, Problem problem) {
    String why =
        problem.message().equals(Uploads.IN_PARTS)
            ? "不超过3MB的文件才能这样上传；更大的（最大64MB）请在能运行脚本的浏览器中上传，会自动分份"
            : problem.message();
    return new Problem(ItemForm.UPLOAD, problem.code(), "附件“" + file.name() + "”：" + why);
  }
}
