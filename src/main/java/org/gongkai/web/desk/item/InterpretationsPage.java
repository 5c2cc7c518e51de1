package org.gongkai.web.desk.item;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.gongkai.input.Clean;
import org.gongkai.item.InterpretationFigures;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Matters;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/items/interpretations}: how the documents of a year are interpreted. */
@Path(ItemQuery.PATH)
@Produces(Gate.HTML)
public class InterpretationsPage {

  private final Gate gate;
  private final Items items;
  private final Matters matters;

  InterpretationsPage(Gate gate, Items items, Matters matters) {
    this.gate = gate;
    this.items = items;
    this.matters = matters;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ItemInterpretations(
      String year, @Nullable InterpretationFigures figures, boolean cut, int most)
      implements TemplateInstance {}

  @GET
  @Path("interpretations")
  public Response figures(@QueryParam("year") @Nullable String year) {
    LoggedIn.OfOffice me = gate.enter();
    String given = Clean.halfWidth(year);
    String when =
        given == null ? Integer.toString(matters.in(me.organ()).today().getYear()) : given;
    if (!when.matches("(?:19|20)\\d{2}")) {
      var page = new ItemInterpretations(when, null, false, Items.MOST_COUNTED);
      return Response.status(422).entity(page.render()).build();
    }
    Items.Counted counted = items.interpretations(me.organ(), Integer.parseInt(when));
    var page = new ItemInterpretations(when, counted.figures(), counted.cut(), Items.MOST_COUNTED);
    return Response.ok(page.render()).build();
  }
}
