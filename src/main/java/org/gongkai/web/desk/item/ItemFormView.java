package org.gongkai.web.desk.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.gongkai.input.Problem;
import org.gongkai.item.Item;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** The page of a form in which something of an item is written, with files. */
final class ItemFormView {

  /** What such a form comes as: with files, or as a page that asked once more sends it. */
  static final String PLAIN = MediaType.APPLICATION_FORM_URLENCODED;

  static final String WITH_FILES = MediaType.MULTIPART_FORM_DATA;

  private ItemFormView() {}

  /**
   * Which form it is.
   *
   * @param of the item, or null for a new one
   * @param slug what stands behind its path
   * @param reads whether files can be read into it
   */
  public record Place(String title, @Nullable Item of, int version, String slug, boolean reads) {
    /** Where the form is sent. */
    public String path() {
      return ItemQuery.PATH + (of == null ? "" : "/" + of.id()) + "/" + slug;
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemFormTemplate(Place place, FormView form, List<ItemForm.Part> parts, List<String> notes)
      implements TemplateInstance {}

  /**
   * What is said of a form.
   *
   * @param notes above it
   * @param confirm what must be ticked before it is taken, or null
   */
  record About(List<Problem> problems, List<String> notes, FormView.@Nullable Confirm confirm) {
    static About of(List<Problem> problems) {
      return new About(problems, List.of(), null);
    }
  }

  static Response page(int status, Place place, List<ItemForm.Part> parts, About about) {
    List<FormView.Field> all = parts.stream().flatMap(part -> part.fields().stream()).toList();
    List<Problem> problems = about.problems();
    var view =
        new FormView(
            ItemForm.ID, place.title(), "", "", all, problems, true, false, null, about.confirm());
    return Response.status(status)
        .entity(new ItemFormTemplate(place, view, parts, about.notes()).render())
        .build();
  }

  /** To the item, where it is told what was done. */
  static Response done(Item item, String what) {
    URI page = URI.create(ItemQuery.PATH + "/" + item.id() + "?done=" + what);
    return Response.seeOther(page).build();
  }
}
