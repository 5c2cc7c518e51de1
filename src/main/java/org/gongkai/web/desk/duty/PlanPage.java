package org.gongkai.web.desk.duty;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.duty.PlanChange;
import org.gongkai.duty.PlanFile;
import org.gongkai.duty.Plans;
import org.gongkai.file.FileName;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.matter.Matters;
import org.gongkai.office.Role;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/plan}: a plan pasted or uploaded, tried, then loaded; and the file as it was loaded.
 */
@Path("/desk/plan")
@Produces(Gate.HTML)
public class PlanPage {

  private static final String YAML = "application/yaml";

  private final Gate gate;
  private final Plans plans;
  private final Matters matters;
  private final FormToken tokens;

  PlanPage(Gate gate, Plans plans, Matters matters, FormToken tokens) {
    this.gate = gate;
    this.plans = plans;
    this.matters = matters;
    this.tokens = tokens;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Plan(PlanSheet sheet) implements TemplateInstance {}

  @GET
  public String page(
      @QueryParam("plan") @Nullable String plan, @QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = enter();
    return new Plan(PlanSheet.empty(years(me), done == null ? null : plan + "年度方案已载入")).render();
  }

  /** What was pasted. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pasted(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.HEAD, Role.ADMIN);
    String text = form.getFirst("text");
    String typed = text == null ? "" : text;
    if (Gate.isShownAgain(form)) {
      return answer(200, PlanSheet.empty(years(me), null).with(typed));
    }
    if (typed.isBlank()) {
      return wrong(me, "", "请粘贴方案的全部内容，或者上传文件");
    }
    return judged(me, typed, form.getFirst("try") != null);
  }

  /** A file; what is in it is shown, so that it can be put right and loaded. */
  @POST
  @Path("file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response uploaded(
      @RestForm("file") @Nullable FileUpload file,
      @FormParam("try") @Nullable String trial,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    gate.upload("/desk/plan");
    LoggedIn.OfOffice me = enter();
    if (!tokens.isFresh(token, me.official().id())) {
      return wrong(me, "", "页面打开得太久，文件没有上传，请再选一次");
    }
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      return wrong(me, "", "请先选择文件");
    }
    try {
      String text = Files.readString(file.uploadedFile(), StandardCharsets.UTF_8);
      return judged(me, text, trial != null);
    } catch (java.nio.charset.CharacterCodingException e) {
      return wrong(me, "", "文件不是UTF-8编码的文本，请用文本编辑器另存为UTF-8，再上传");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response judged(LoggedIn.OfOffice me, String text, boolean trial) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Format format = text.stripLeading().startsWith("{") ? Format.JSON : Format.YAML;
    try {
      Outcome<PlanChange> outcome =
          trial
              ? Outcome.of(() -> plans.tried(me.organ(), body, format, me.official()))
              : Outcome.of(() -> plans.load(me.organ(), body, format, me.official()).change());
      return outcome.page(
          change -> trial ? answer(200, sheet(me, text).tried(change)) : done(change),
          (status, problems) -> answer(status, sheet(me, text).refused(problems)));
    } catch (BrokenInput e) {
      return wrong(me, text, e.getMessage());
    }
  }

  private static Response done(PlanChange change) {
    String to = "/desk/plan?done=yes&plan=" + change.plan().plan().year();
    return Response.seeOther(URI.create(to)).build();
  }

  private PlanSheet sheet(LoggedIn.OfOffice me, String text) {
    return PlanSheet.empty(years(me), null).with(text);
  }

  private Response wrong(LoggedIn.OfOffice me, String text, String why) {
    var problem = new Problem("text", Code.REQUIRED.slug(), why);
    return answer(422, sheet(me, text).refused(List.of(problem)));
  }

  private static Response answer(int status, PlanSheet sheet) {
    return Response.status(status).entity(new Plan(sheet).render()).build();
  }

  private LoggedIn.OfOffice enter() {
    return gate.enter(Role.HEAD, Role.ADMIN);
  }

  /** The years of which plans may be loaded, and whether one of them is still being applied. */
  private List<PlanSheet.Year> years(LoggedIn.OfOffice me) {
    int now = matters.in(me.organ()).today().getYear();
    return Stream.of(now + 1, now, now - 1)
        .flatMap(
            year ->
                plans
                    .lastLoad(me.office(), year)
                    .map(load -> PlanSheet.Year.of(year, load, me.organ()))
                    .stream())
        .toList();
  }

  /** A page that was the answer to a form and is asked for anew; or the file as it was loaded. */
  @GET
  @Path("file")
  @Produces(MediaType.WILDCARD)
  public Response file(@QueryParam("plan") @Nullable String plan) {
    LoggedIn.OfOffice me = enter();
    if (plan == null || !plan.matches("2\\d{3}")) {
      return Response.seeOther(URI.create("/desk/plan")).build();
    }
    PlanFile file =
        plans.file(me.office(), Integer.parseInt(plan)).orElseThrow(NotFoundException::new);
    boolean yaml = file.format() == Format.YAML;
    var name = new FileName("plan-" + plan + (yaml ? ".yaml" : ".json"));
    return Download.of(file.body(), yaml ? YAML : MediaType.APPLICATION_JSON, name);
  }
}
