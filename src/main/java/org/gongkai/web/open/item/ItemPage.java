package org.gongkai.web.open.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.GongkaiConfig;
import org.gongkai.calendar.Words;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.PublicDirectory;
import org.gongkai.file.BlobMissing;
import org.gongkai.file.StoredFile;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.Publicity;
import org.gongkai.item.work.CorrectionWords;
import org.gongkai.web.http.FileDownload;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.open.item.PublicView.Shown;
import org.jspecify.annotations.Nullable;

/**
 * {@code /open/items/{id}}: one item as the public reads it, its interpretations, and the bytes of
 * files that are published here.
 */
@Path("/open/items/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ItemPage {

  private final PublicView view;
  private final PublicDirectory directory;
  private final FileDownload downloads;
  private final String start;

  ItemPage(
      PublicView view, PublicDirectory directory, FileDownload downloads, GongkaiConfig config) {
    this.view = view;
    this.directory = directory;
    this.downloads = downloads;
    this.start = config.publicUrl();
  }

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemView(Model model) implements TemplateInstance {}

  @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record InterpretationView(Explained explained) implements TemplateInstance {}

  /**
   * An item.
   *
   * @param marks 更正 and 失效, in words
   */
  public record Model(
      String id,
      String title,
      String office,
      Column column,
      Said said,
      Data data,
      List<String> marks,
      List<Explaining> interpretations) {}

  /** Where it stands. */
  public record Column(String office, String id, String name) {}

  /**
   * What it says.
   *
   * @param html the body, clean
   * @param url where it was published; null for this page
   * @param until the end of its publicity, in words
   */
  public record Said(
      List<OfficialFields.Line> fields,
      boolean valid,
      @Nullable String summary,
      String html,
      @Nullable String url,
      List<Also> also,
      List<FileLink> files,
      @Nullable String until,
      List<String> solicitations) {}

  /** Another place where it is. */
  public record Also(String words, @Nullable String url) {}

  /** What programs read. */
  public record Data(List<PageData.Meta> metas, String jsonLd, String address) {}

  /** An interpretation in the list of them. */
  public record Explaining(
      String title, String form, LocalDate on, String url, boolean elsewhere) {}

  /** An interpretation's own page. */
  public record Explained(
      String id, String of, String office, Explaining one, String html, List<FileLink> files) {}

  @GET
  public Response page(@PathParam("id") String id, @Context Request request) {
    String html = BlobMissing.again(() -> new ItemView(model(view.shown(id))).render());
    return Revalidated.page(request, html);
  }

  private Model model(Shown shown) {
    Item item = shown.item();
    String column =
        directory
            .find(item.office(), item.content().column().id())
            .map(ColumnDocument::title)
            .orElse(item.content().column().id());
    String address = start + "/open/items/" + item.id();
    var data = new PageData(shown, address);
    return new Model(
        item.id(),
        item.title(),
        shown.office(),
        new Column(item.office().value(), item.content().column().id(), column),
        said(shown),
        new Data(data.metas(column), data.jsonLd(), address),
        marks(item, shown.today()),
        explaining(item));
  }

  private Said said(Shown shown) {
    Item item = shown.item();
    LocalDate end = item.publicity().validity().publicityEndsOn();
    return new Said(
        OfficialFields.of(shown),
        item.isValid(shown.today()),
        item.content().summary(),
        view.html(item, item.content().body()),
        shown.publication().url(),
        item.publicity().channels().stream().map(ItemPage::also).toList(),
        linked(shown, item.content().files()),
        end == null ? null : Words.date(end),
        item.publicity().solicitations());
  }

  private static Also also(Publicity.AlsoAt at) {
    return new Also(at.channel().words() + "，" + Words.date(at.on()), at.url());
  }

  private static List<FileLink> linked(Shown shown, List<String> ids) {
    List<String> given = shown.given();
    return shown.named(ids).stream()
        .map(
            file ->
                new FileLink(
                    file.name().value(),
                    sized(file.size()),
                    given.contains(file.id().value())
                        ? "/open/items/" + shown.item().id() + "/files/" + file.id().value()
                        : null))
        .toList();
  }

  static String sized(long bytes) {
    return bytes < 1024 * 1024
        ? Math.max(1, Math.round(bytes / 1024.0)) + "KB"
        : "%.1fMB".formatted(bytes / 1024.0 / 1024.0);
  }

  private static List<String> marks(Item item, LocalDate today) {
    var marks = new ArrayList<String>();
    if (!item.isValid(today)) {
      marks.add(OfficialFields.validity(item, today));
    }
    for (Publicity.Correction one : item.publicity().corrections()) {
      marks.add("更正：" + CorrectionWords.label(one.field()) + "，" + Words.date(one.on()));
    }
    return List.copyOf(marks);
  }

  private static List<Explaining> explaining(Item item) {
    var all = new ArrayList<Explaining>();
    List<Interpretation> interpretations = item.publicity().interpreting().all();
    for (int i = 0; i < interpretations.size(); i++) {
      all.add(explaining(item.id(), interpretations.get(i), i + 1));
    }
    return List.copyOf(all);
  }

  private static Explaining explaining(String id, Interpretation one, int number) {
    String url = one.url();
    return new Explaining(
        one.title(),
        one.form().words(),
        one.on(),
        url == null ? "/open/items/" + id + "/interpretations/" + number : url,
        url != null);
  }

  /** An interpretation, by its place among them. */
  @GET
  @Path("interpretations/{number: [1-9][0-9]?}")
  public Response interpretation(
      @PathParam("id") String id, @PathParam("number") int number, @Context Request request) {
    return Revalidated.page(request, BlobMissing.again(() -> explained(id, number)));
  }

  private String explained(String id, int number) {
    Shown shown = view.shown(id);
    Item item = shown.item();
    List<Interpretation> all = item.publicity().interpreting().all();
    if (number > all.size()) {
      throw new NotFoundException();
    }
    Interpretation one = all.get(number - 1);
    var explained =
        new Explained(
            id,
            item.title(),
            shown.office(),
            explaining(id, one, number),
            view.html(item, one.body()),
            linked(shown, one.files()));
    return new InterpretationView(explained).render();
  }

  /** The bytes of a file that is published here. */
  @GET
  @Path("files/{file}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    Shown shown = view.shown(id);
    StoredFile named =
        shown.named(shown.given()).stream()
            .filter(one -> one.id().value().equals(file))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return downloads.of(shown.item().office(), named);
  }
}
