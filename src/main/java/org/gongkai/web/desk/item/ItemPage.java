package org.gongkai.web.desk.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.Words;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.item.Columns;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.ItemTexts;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.TextRef;
import org.gongkai.request.Ground;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;
import org.jspecify.annotations.Nullable;

/** {@code /desk/items/{id}}: an item, its text and files, its papers. */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class ItemPage extends MatterPage<Item> {

  private final Gate gate;
  private final Columns columns;
  private final ItemTexts texts;
  private final OfficeFiles files;
  private final ItemPapersApi papers;
  private final LinkStates links;

  ItemPage(
      ItemRoom room,
      Matters matters,
      Gate gate,
      Columns columns,
      ItemTexts texts,
      OfficeFiles files,
      ItemPapersApi papers,
      LinkStates links) {
    super(room, matters, gate);
    this.gate = gate;
    this.columns = columns;
    this.texts = texts;
    this.files = files;
    this.papers = papers;
    this.links = links;
  }

  /**
   * What stands below the facts.
   *
   * @param html its text, cleaned; empty for none
   */
  public record Below(
      Item item, String html, List<StoredFile> files, List<Explained> interpretations) {
    /** Whether it can be handed over to the county's system. */
    public boolean goes() {
      return Handover.goes(item);
    }
  }

  /**
   * An interpretation.
   *
   * @param html its text, cleaned; empty for none
   */
  public record Explained(Interpretation what, String html, List<StoredFile> files) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemBelow(Below below) implements TemplateInstance {}

  @Override
  protected List<Fact> facts(Item item, Surroundings in) {
    String id = item.content().column().id();
    String column =
        columns
            .find(item.office(), id)
            .map(found -> found.name().equals(id) ? id : found.name() + "（" + id + "）")
            .orElse(id);
    return ItemFacts.of(item, column, in);
  }

  @Override
  protected String state(Item item, Surroundings in) {
    return item.state().words();
  }

  @Override
  protected List<String> hints(Item item, Surroundings in) {
    var hints = new ArrayList<>(ItemFacts.hints(item, in));
    for (LinkState link : links.away(item)) {
      hints.add(
          "网址连续%d次检查都没有打开（%s检查，%s），请核对：%s"
              .formatted(link.failures(), Words.brief(link.on()), link.what(), link.url()));
    }
    return hints;
  }

  @Override
  protected String body(Item item, Surroundings in) {
    List<Explained> interpretations =
        item.publicity().interpreting().all().stream()
            .map(one -> new Explained(one, html(item, one.body()), found(item, one.files())))
            .toList();
    var below =
        new Below(
            item,
            html(item, item.content().body()),
            found(item, item.content().files()),
            interpretations);
    return new ItemBelow(below).render();
  }

  private String html(Item item, @Nullable TextRef text) {
    return text == null ? "" : texts.html(item, text);
  }

  private List<StoredFile> found(Item item, List<String> ids) {
    return ids.isEmpty() ? List.of() : files.findAll(item.office(), ids);
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("edit", "/edit", "interpret", "/interpret");
  }

  @Override
  protected Map<String, String> filled(Step<Item> step, Item item) {
    if (!step.slug().equals("decide")) {
      return Map.of();
    }
    Map<String, String> filled = new HashMap<>();
    filled.put("attribute", item.decision().attribute().name());
    LocalDate formed = item.content().metadata().formedOn();
    if (formed != null) {
      filled.put("formedOn", formed.toString());
    }
    Ground ground = item.decision().ground();
    if (ground != null) {
      filled.put("ground", ground.name());
    }
    return filled;
  }

  /** The API's own answer, for who is logged in. */
  @GET
  @Path("{id}/handover")
  public Response handover(@PathParam("id") String id) {
    gate.enter();
    return papers.handover(id);
  }

  /** The API's own answer, for who is logged in. */
  @GET
  @Path("{id}/sheets/{which}")
  public Response sheet(@PathParam("id") String id, @PathParam("which") String which) {
    gate.enter();
    return papers.sheet(id, which);
  }
}
