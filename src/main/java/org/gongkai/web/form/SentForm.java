package org.gongkai.web.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.file.Attachments;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A form with files as it came. Small files are copied out of memory; closing it removes the
 * copies.
 *
 * @param fields what was typed
 * @param files those that were chosen, in their order
 */
public record SentForm(
    MultivaluedMap<String, String> fields, List<Attachments.Sent> files, List<Path> copies)
    implements Closeable {

  private static final String FILES = "attachments";

  /**
   * Reads the parts.
   *
   * @throws IOException if a copy cannot be written
   */
  public static SentForm of(MultipartFormDataInput input) throws IOException {
    var form = new SentForm(new MultivaluedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    try {
      for (var entry : input.getValues().entrySet()) {
        for (FormValue value : entry.getValue()) {
          String name = entry.getKey();
          if (name != null) {
            form.add(name, value);
          }
        }
      }
      return form;
    } catch (IOException | RuntimeException e) {
      form.close();
      throw e;
    }
  }

  private void add(String name, FormValue value) throws IOException {
    if (!value.isFileItem() && name.equals(FILES) && !value.getValue().isEmpty()) {
      // a program that sends a file as if it were typed
      files.add(new Attachments.Sent(null, copied(value.getValue())));
    } else if (!value.isFileItem()) {
      fields.add(name, value.getValue());
    } else if (isChosen(value)) {
      files.add(new Attachments.Sent(value.getFileName(), content(value)));
    }
  }

  /** A field without a file has no name and no bytes; bytes without a name are a file. */
  private static boolean isChosen(FormValue value) throws IOException {
    String name = value.getFileName();
    return (name != null && !name.isBlank()) || value.getFileItem().getFileSize() > 0;
  }

  private Path copied(String content) throws IOException {
    Path file = Files.createTempFile("gongkai-attachment", null);
    copies.add(file);
    return Files.writeString(file, content);
  }

  private Path content(FormValue value) throws IOException {
    FileItem item = value.getFileItem();
    if (!item.isInMemory()) {
      return item.getFile();
    }
    Path file = Files.createTempFile("gongkai-attachment", null);
    copies.add(file);
    item.write(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    for (Path copy : copies) {
      Files.deleteIfExists(copy);
    }
  }
}
