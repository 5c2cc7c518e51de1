package org.gongkai.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.AnswerSize;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;

/** A stored file as an answer: from the store by a link of its own, or through the application. */
@Singleton
public class FileDownload {

  private final Downloads downloads;
  private final AnswerSize answerSize;

  FileDownload(Downloads downloads, AnswerSize answerSize) {
    this.downloads = downloads;
    this.answerSize = answerSize;
  }

  /**
   * A redirect to the store, or the bytes.
   *
   * @throws TooLarge if neither way leads to it
   */
  public Response of(OfficeCode office, StoredFile file) {
    return downloads
        .link(office, file)
        .map(link -> Response.seeOther(link).build())
        .orElseGet(() -> streamed(office, file));
  }

  /**
   * The bytes, for a form that is not let go on to another host.
   *
   * @throws TooLarge if one answer does not carry them
   */
  public Response streamed(OfficeCode office, StoredFile file) {
    if (!answerSize.fits(file.size())) {
      throw new TooLarge("这个文件超过了一次下载的上限（" + (answerSize.most() >> 20) + "MB），请联系本机关技术人员");
    }
    return Download.of(
        downloads.open(office, file), file.size(), file.type().mediaType(), file.name());
  }
}
