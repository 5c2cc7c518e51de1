package org.gongkai.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gongkai.file.FileName;

/** A file as an answer: always to be saved, never shown by the browser. */
public final class Download {

  private Download() {}

  /** The file under this name. */
  public static Response of(byte[] content, String contentType, FileName name) {
    return Response.ok(content)
        .type(contentType)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
        .build();
  }
}
