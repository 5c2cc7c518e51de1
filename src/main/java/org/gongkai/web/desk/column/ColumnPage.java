package org.gongkai.web.desk.column;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.ColumnState;
import org.gongkai.catalogue.Columns;
import org.gongkai.catalogue.Freshness;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.catalogue.work.ColumnWords;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.MatterPage;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/columns}: the office's columns, and one with what is known of it. */
@Path("/desk/columns")
@Produces(Gate.HTML)
public class ColumnPage extends MatterPage<ColumnDocument> {

  private static final String URL = "栏目网址";

  private final Matters matters;
  private final ColumnDesk columns;
  private final Directories directories;
  private final Gate gate;

  ColumnPage(
      ColumnRoom room, Matters matters, ColumnDesk columns, Directories directories, Gate gate) {
    super(room, matters, gate);
    this.matters = matters;
    this.columns = columns;
    this.directories = directories;
    this.gate = gate;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ColumnsTemplate(ColumnList list) implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ColumnBelow(String id) implements TemplateInstance {}

  @GET
  public String list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("area") @Nullable String area,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("legal") @Nullable String legal,
      @QueryParam("cursor") @Nullable String cursor) {
    LoggedIn.OfOffice me = gate.enter();
    ColumnQuery query = ColumnQuery.read(state, area, owner, legal);
    Surroundings in = matters.in(me.organ());
    Listed<ColumnDocument> listed = columns.list(in, query.filter(), cursor);
    boolean loading = directories.isLoading(me.office());
    boolean mayPut = ColumnDesk.mayPut(me.official());
    return new ColumnsTemplate(ColumnList.of(query, listed, in, loading, mayPut)).render();
  }

  @Override
  protected String state(ColumnDocument column, Surroundings in) {
    Freshness fresh = ColumnRoom.freshness(column, in);
    LocalDate due = fresh.updateDueOn();
    return fresh.state().words() + (due == null ? "" : "，应在" + Words.day(due) + "以前更新");
  }

  @Override
  protected String body(ColumnDocument column, Surroundings in) {
    return new ColumnBelow(column.id()).render();
  }

  @Override
  protected List<String> hints(ColumnDocument document, Surroundings in) {
    Column column = document.column();
    var hints =
        new ArrayList<>(
            Columns.warnings(
                column.owner(),
                id -> in.office().official(id).filter(Official::active).isPresent()));
    if (ColumnRoom.freshness(document, in).state() == ColumnState.OVERDUE) {
      hints.add("栏目逾期没有更新。有新内容的请尽快公开；这一期没有的，请登记无更新说明。");
    }
    Integer minimum = column.cadence().minimum();
    if (minimum != null && document.count() < minimum && !column.retired()) {
      hints.add("栏目现有%d条公开信息，少于要求的%d条。".formatted(document.count(), minimum));
    }
    return hints;
  }

  @Override
  protected List<Fact> facts(ColumnDocument document, Surroundings in) {
    var facts = new ArrayList<Fact>();
    LocalDate newest = document.newestOn();
    facts.add(Fact.of("最新公开", newest == null ? "还没有" : Words.day(newest)));
    facts.add(Fact.of("公开信息", document.count() + "条"));
    var nothing = document.nothing();
    if (nothing != null) {
      facts.add(Fact.of("最近的无更新说明", nothing.period() + "，" + Words.day(nothing.on())));
    }
    ColumnWords.of(document.column(), in.office())
        .forEach(
            (label, value) -> facts.add(new Fact(label, value, label.equals(URL) ? value : null)));
    return facts;
  }
}
