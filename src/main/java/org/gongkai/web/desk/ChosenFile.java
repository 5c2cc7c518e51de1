package org.gongkai.web.desk;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The one file of a form whose page has nothing else to lose. */
@Singleton
public class ChosenFile {

  private final FormToken tokens;

  ChosenFile(FormToken tokens) {
    this.tokens = tokens;
  }

  /**
   * What is in it.
   *
   * @throws Refused when none was chosen, or the page is too old
   */
  public byte[] content(LoggedIn.OfOffice me, @Nullable FileUpload file, @Nullable String token) {
    if (!tokens.isFresh(token, me.official().id())) {
      throw refused("页面打开得太久，文件没有上传，请再选一次");
    }
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      throw refused("请先选择文件");
    }
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused refused(String message) {
    return new Refused(List.of(new Problem("file", Code.REQUIRED.slug(), message)));
  }
}
