package org.gongkai.web.open.track;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.file.FileName;
import org.gongkai.file.StoredFile;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.http.Download;
import org.gongkai.web.http.FileDownload;

/** {@code /answer/{token}}: the parts of an answer by their {@link AnswerLinks}. */
@Path("/answer/{token}")
public class AnswerFiles {

  private final AnswerLinks links;
  private final Casework casework;
  private final AnswerPackage answers;
  private final AnswerLetter letter;
  private final FileDownload download;

  AnswerFiles(
      AnswerLinks links,
      Casework casework,
      AnswerPackage answers,
      AnswerLetter letter,
      FileDownload download) {
    this.links = links;
    this.casework = casework;
    this.answers = answers;
    this.letter = letter;
    this.download = download;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LinkOver() implements TemplateInstance {}

  @GET
  public Response part(@PathParam("token") String token) {
    Optional<AnswerLinks.Named> named = links.open(token);
    if (named.isEmpty()) {
      return over();
    }
    RequestNumber number = named.get().number();
    Optional<OpenedCase> opened = casework.open(number);
    Optional<List<AnswerPackage.Part>> parts = opened.flatMap(answers::released);
    if (parts.isEmpty()) {
      return over();
    }
    String asked = named.get().part().orElse(null);
    if (AnswerLetter.PDF.equals(asked)) {
      return opened
          .flatMap(o -> letter.pdf(o, parts.get()))
          .map(part -> one(number, part))
          .orElseGet(this::over);
    }
    return asked == null
        ? all(number, parts.get())
        : parts.get().stream()
            .filter(part -> part.id().equals(asked))
            .findFirst()
            .map(part -> one(number, part))
            .orElseGet(this::over);
  }

  /** The same without the bytes: nothing is opened. */
  @HEAD
  public Response head(@PathParam("token") String token) {
    Optional<AnswerLinks.Named> named = links.open(token);
    Optional<AnswerPackage.Part> part =
        named.flatMap(n -> n.part().flatMap(id -> part(n.number(), id)));
    return part.isPresent() && part.get().file() != null
        ? Download.head(
            part.get().size(), part.get().contentType(), new FileName(part.get().name()))
        : part(token);
  }

  private Optional<AnswerPackage.Part> part(RequestNumber number, String id) {
    return casework
        .open(number)
        .flatMap(answers::released)
        .flatMap(parts -> parts.stream().filter(part -> part.id().equals(id)).findFirst());
  }

  /** All parts as one .zip; a large one is written while it is sent. */
  public static Response all(RequestNumber number, List<AnswerPackage.Part> parts) {
    var name = new FileName(number + ".zip");
    return AnswerPackage.smallZip(parts)
        .map(zip -> Download.of(zip, "application/zip", name))
        .orElseGet(
            () -> Download.of(out -> AnswerPackage.zip(parts, out), "application/zip", name));
  }

  private Response one(RequestNumber number, AnswerPackage.Part part) {
    StoredFile file = part.file();
    return file == null
        ? Download.of(part.bytes(), part.contentType(), new FileName(part.name()))
        : download.of(number.office(), file);
  }

  private Response over() {
    return Response.status(410)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(new LinkOver().render())
        .build();
  }
}
