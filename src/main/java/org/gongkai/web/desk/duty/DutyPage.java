package org.gongkai.web.desk.duty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.calendar.Words;
import org.gongkai.duty.ActivityEvidence;
import org.gongkai.duty.Duty;
import org.gongkai.duty.DutyRoom;
import org.gongkai.duty.DutyState;
import org.gongkai.duty.Evidence;
import org.gongkai.duty.Wanted;
import org.gongkai.file.FilePlace;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.Progress;
import org.gongkai.file.StoredFile;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.OwnerWords;
import org.gongkai.web.desk.matter.MatterPage;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code /desk/duties/{id}}: a duty, and what who assesses the office will ask for. */
@Path("/desk/duties")
@Produces(Gate.HTML)
public class DutyPage extends MatterPage<Duty> {

  private static final String MORE = "add-evidence";

  private final DutyRoom room;
  private final Matters matters;
  private final Gate gate;
  private final FormToken tokens;
  private final Uploads uploads;
  private final OfficeFiles files;
  private final ActivityEvidence activities;

  DutyPage(
      DutyRoom room,
      Matters matters,
      Gate gate,
      FormToken tokens,
      Uploads uploads,
      OfficeFiles files,
      ActivityEvidence activities) {
    super(room, matters, gate);
    this.room = room;
    this.matters = matters;
    this.gate = gate;
    this.tokens = tokens;
    this.uploads = uploads;
    this.files = files;
    this.activities = activities;
  }

  /**
   * A piece of evidence.
   *
   * @param link of an address or a file, or null
   */
  public record Piece(String kind, String words, @Nullable String link) {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DutyEvidence(String path, boolean takes, List<Piece> pieces, List<String> explanations)
      implements TemplateInstance {}

  @Override
  protected String state(Duty duty, Surroundings in) {
    boolean over = duty.state() == DutyState.OPEN && duty.isLate(in.today());
    return over ? "已逾期，还没有完成" : duty.state().words();
  }

  @Override
  protected List<String> hints(Duty duty, Surroundings in) {
    var hints = new ArrayList<String>();
    Wanted wanted = duty.task().evidence();
    if (duty.state() != DutyState.WAIVED
        && !activities.meets(in.office().code(), wanted, duty.work().evidence())) {
      hints.add("检查时会要求提供：" + wanted.words() + "。现在还没有，请在完成时填写，或先补充佐证。");
    }
    if (duty.isLate(in.today()) && duty.work().explanations().isEmpty()) {
      hints.add("已经逾期，还没有说明原因。检查时会问为什么晚，请由任务的负责人说明。");
    }
    return hints;
  }

  @Override
  protected List<Fact> facts(Duty duty, Surroundings in) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("指标", duty.task().indicator().words()));
    facts.add(Fact.of("负责人", OwnerWords.of(duty.owner(), in.office())));
    facts.add(Fact.of("到期", duty.dueOn() == null ? "没有日期，长期执行" : Words.day(duty.dueOn())));
    if (duty.work().doneOn() != null) {
      facts.add(Fact.of("完成日期", Words.day(duty.work().doneOn())));
    }
    if (duty.work().waived() != null) {
      facts.add(Fact.of("免除的原因", duty.work().waived()));
    }
    facts.add(Fact.of("检查时要看的佐证", duty.task().evidence().words()));
    facts.add(Fact.of("依据", duty.task().basis() == null ? "方案没有写" : duty.task().basis()));
    String list = DutiesQuery.of(duty.plan()).address();
    facts.add(new Fact("方案", duty.plan() + "年度" + (duty.inPlan() ? "" : "（现在的方案中已没有）"), list));
    return facts;
  }

  @Override
  protected String body(Duty duty, Surroundings in) {
    boolean takes = duty.state() != DutyState.WAIVED;
    return new DutyEvidence(path(duty.id()), takes, pieces(duty, in), duty.work().explanations())
        .render();
  }

  private List<Piece> pieces(Duty duty, Surroundings in) {
    List<Evidence> evidence = duty.work().evidence();
    Map<String, String> names =
        files.findAll(in.office().code(), values(evidence, Evidence.Kind.FILE)).stream()
            .collect(Collectors.toMap(file -> file.id().value(), file -> file.name().toString()));
    Map<String, ActivityEvidence.Named> held =
        activities.find(in.office().code(), values(evidence, Evidence.Kind.ACTIVITY));
    return evidence.stream().map(one -> piece(one, names, held)).toList();
  }

  private static List<String> values(List<Evidence> evidence, Evidence.Kind kind) {
    return evidence.stream().filter(one -> one.kind() == kind).map(Evidence::value).toList();
  }

  private static Piece piece(
      Evidence one, Map<String, String> names, Map<String, ActivityEvidence.Named> held) {
    String value = one.value();
    return switch (one.kind()) {
      case URL -> new Piece("网址", value, value);
      case FILE -> new Piece("文件", names.getOrDefault(value, value), "/desk/files/" + value);
      case TEXT -> new Piece("文字", value, null);
      case ACTIVITY -> {
        ActivityEvidence.Named named = held.get(value);
        String words = named == null ? value : named.words() + (named.withdrawn() ? "（已撤回）" : "");
        yield new Piece("活动", words, "/desk/activities/" + value);
      }
    };
  }

  /** A file of 3 MB at most that becomes evidence at once. */
  @POST
  @Path("{id}/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("id") String id,
      @RestForm("file") @Nullable FileUpload file,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    LoggedIn.OfOffice me = gate.upload(path(id));
    Kept<Duty> kept = find(me, id);
    if (!tokens.isFresh(token, me.official().id())) {
      return wrong(me, kept, "页面打开得太久，文件没有上传，请再选一次");
    }
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      return wrong(me, kept, "请先选择文件");
    }
    String why = matters.refused(room, kept, matters.in(me.organ()), me.official()).get(MORE);
    if (why != null) {
      return wrong(me, kept, why);
    }
    return Outcome.of(() -> take(me, kept, file))
        .page(
            _ -> Response.seeOther(URI.create(path(id) + "?done=" + MORE)).build(),
            (_, problems) -> refused(me, find(me, id), MORE, problems));
  }

  private Kept<Duty> take(LoggedIn.OfOffice me, Kept<Duty> kept, FileUpload file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var place = new FilePlace.OfOffice(me.office());
    var part = new UploadPart(place, me.official().id(), file.fileName(), 1, 1, content);
    StoredFile stored =
        switch (uploads.take(part)) {
          case Progress.Stored all -> all.file();
          case Progress.Missing missing ->
              throw new IllegalStateException("parts of one are missing: " + missing);
        };
    var command =
        JsonNodeFactory.instance.objectNode().put("command", MORE).put("file", stored.id().value());
    return matters.command(room, kept, me.organ(), command, me.official(), kept.version());
  }

  private Response wrong(LoggedIn.OfOffice me, Kept<Duty> kept, String why) {
    return refused(me, kept, MORE, List.of(new Problem("", Code.REQUIRED.slug(), why)));
  }

  /** A page that was the answer to a form and is asked for anew. */
  @GET
  @Path("{id}/{form:files|commands}")
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(URI.create(path(id))).build();
  }
}
