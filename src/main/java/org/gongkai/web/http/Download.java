package org.gongkai.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.gongkai.file.FileName;

/**
 * A file as an answer: always to be saved, never shown by the browser, and always bytes. A type of
 * text would be decoded as UTF-8 on its way out of a function, and a text in another encoding would
 * arrive as something else.
 */
public final class Download {

  private static final String BYTES = "application/octet-stream";

  private Download() {}

  /** The file under this name. */
  public static Response of(byte[] content, String contentType, FileName name) {
    return response(Response.ok(content), contentType, name)
        .header(HttpHeaders.CONTENT_LENGTH, content.length)
        .build();
  }

  /** The file under this name, read while it is sent; {@code size} in bytes. */
  public static Response of(InputStream content, long size, String contentType, FileName name) {
    StreamingOutput copy =
        out -> {
          try (content) {
            content.transferTo(out);
          }
        };
    return response(Response.ok(copy), contentType, name)
        .header(HttpHeaders.CONTENT_LENGTH, size)
        .build();
  }

  /** What writes itself while it is sent. */
  public interface Writer {
    /** Writes all of it. */
    void to(OutputStream out) throws IOException;
  }

  /** A file of unknown length. */
  public static Response of(Writer content, String contentType, FileName name) {
    StreamingOutput all = content::to;
    return response(Response.ok(all), contentType, name).build();
  }

  /** What a download manager asks before: how large it is and what it is called. */
  public static Response head(long size, String contentType, FileName name) {
    return response(Response.ok(), contentType, name)
        .header(HttpHeaders.CONTENT_LENGTH, size)
        .build();
  }

  private static Response.ResponseBuilder response(
      Response.ResponseBuilder response, String contentType, FileName name) {
    return response
        .type(contentType.startsWith("text/") ? BYTES : contentType)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition())
        .header("Accept-Ranges", "none"); // asked for a part, the whole comes
  }
}
