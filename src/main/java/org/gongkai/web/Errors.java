package org.gongkai.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.Busy;
import org.gongkai.GongkaiConfig;
import org.gongkai.StoreAway;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.intake.Tracking;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Overtaken;
import org.gongkai.office.OfficeBook;
import org.gongkai.personal.PersonalDataFound;
import org.gongkai.request.RuleBroken;
import org.gongkai.search.SearchAway;
import org.gongkai.secret.Passwords;
import org.gongkai.sheet.SheetRefused;
import org.gongkai.sheet.SheetsBusy;
import org.gongkai.web.form.TypedForm;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.RetryAfter;
import org.gongkai.web.http.TooLarge;
import org.gongkai.web.http.TooLargeForOne;
import org.gongkai.web.look.PlainPage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The one place that maps each kind of failure to HTTP: {@code application/problem+json} (RFC 9457)
 * below {@code /api}, a page elsewhere. Nothing ever shows a stack trace or a class name.
 */
public class Errors {

  private static final Logger LOG = Logger.getLogger(Errors.class);
  private static final String PROBLEM = "application/problem+json;charset=UTF-8";

  private final UriInfo uri;
  private final boolean basic;

  Errors(UriInfo uri, GongkaiConfig config) {
    this.uri = uri;
    this.basic = config.desk().basic();
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ErrorPage(String title, String detail) implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Failure(String title, String detail) implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Lost(String title, String detail) implements TemplateInstance {}

  @ServerExceptionMapper
  Response broken(BrokenInput e) {
    return answer(400, "请求内容无法读取", e.getMessage(), Map.of());
  }

  @ServerExceptionMapper
  Response tooLarge(TooLarge e) {
    return answer(413, "请求内容过大", e.getMessage(), Map.of());
  }

  @ServerExceptionMapper
  Response tooLargeForOne(TooLargeForOne e) {
    return answer(413, "文件较大", "文件合计超过了一次下载的上限，请逐个下载：" + e.where(), Map.of("files", e.files()));
  }

  @ServerExceptionMapper
  Response refused(Refused e) {
    int status = e.has(Problem.Code.SUBMISSION_REUSED) ? 409 : 422;
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("accepted", false);
    members.put("problems", e.problems());
    return answer(status, "填写的内容需要更正", "请按提示更正后重新提交，内容尚未保存。", members);
  }

  @ServerExceptionMapper
  Response sheet(SheetRefused e) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("accepted", false);
    members.put("problems", e.problems());
    members.put("warnings", e.warnings());
    return answer(422, "表格需要更正", "请按提示更正表格后重新上传，内容尚未保存。", members);
  }

  @ServerExceptionMapper
  Response badQuery(BadQuery e) {
    return answer(400, "网址中的参数不对", "请按提示更正。", Map.of("problems", e.problems()));
  }

  @ServerExceptionMapper
  Response rule(RuleBroken e) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("rule", e.rule().slug());
    members.put("article", e.rule().article());
    members.put("message", e.sentence());
    return answer(422, "依照规定现在不能办理", e.sentence(), members);
  }

  @ServerExceptionMapper
  Response forbiddenByRule(Forbidden e) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("rule", e.rule().slug());
    members.put("article", e.rule().article());
    members.put("message", e.rule().sentence());
    return answer(422, "依照规定现在不能办理", e.rule().sentence(), members);
  }

  @ServerExceptionMapper
  Response personalData(PersonalDataFound e) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("rule", "personal-data");
    members.put("article", "条例第十五条");
    String found = Objects.requireNonNull(e.getMessage(), "it says what was found");
    members.put("message", found);
    members.put("found", e.found().findings());
    members.put("notes", e.found().notes());
    members.put("confirm", e.found().key());
    return answer(422, "内容中有像个人信息的", found, members);
  }

  @ServerExceptionMapper
  Response notAllowed(Casework.NotAllowed e) {
    return answer(403, "您没有办理此事项的权限", e.getMessage(), Map.of());
  }

  @ServerExceptionMapper
  Response notTheirs(NotAllowed e) {
    return answer(403, "您没有办理此事项的权限", e.getMessage(), Map.of());
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return answer(403, "您没有查看或办理的权限", "请用有权限的账号登录后再试。", Map.of());
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException e) {
    return login();
  }

  @ServerExceptionMapper
  Response unauthenticated(AuthenticationFailedException e) {
    return login();
  }

  private Response login() {
    Response plain = answer(401, "请先登录", "账号或密码不正确，或者尚未登录。", Map.of());
    if (!basic) {
      return plain; // a browser would ask for a password that is not taken
    }
    return Response.fromResponse(plain)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gongkai\", charset=\"UTF-8\"")
        .build();
  }

  @ServerExceptionMapper
  Response conflict(CaseBook.Conflict e) {
    return answer(412, "此申请刚刚被他人更新", "请刷新后查看最新情况，再决定是否办理。您的操作尚未保存。", Map.of());
  }

  @ServerExceptionMapper
  Response tooMany(TooMany e) {
    Response plain = answer(429, "提交过于频繁", e.getMessage(), Map.of());
    return Response.fromResponse(plain)
        .header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(e.retryAfter()))
        .build();
  }

  @ServerExceptionMapper
  Response crowded(Passwords.Crowded e) {
    Response plain = answer(429, "请稍后再试", e.getMessage(), Map.of());
    return Response.fromResponse(plain).header(HttpHeaders.RETRY_AFTER, RetryAfter.USUAL).build();
  }

  @ServerExceptionMapper
  Response changed(OfficeBook.Changed e) {
    return answer(412, "内容刚刚被他人更新", "请刷新后查看最新情况，再决定是否办理。您的操作尚未保存。", Map.of());
  }

  @ServerExceptionMapper
  Response overtaken(Overtaken e) {
    return answer(412, "内容刚刚被他人更新", "请刷新后查看最新情况，再决定是否办理。您的操作尚未保存。", Map.of());
  }

  @ServerExceptionMapper
  Response busy(Busy e) {
    return later("系统繁忙", e.getMessage());
  }

  @ServerExceptionMapper
  Response sheetsBusy(SheetsBusy e) {
    return later("系统繁忙", e.getMessage());
  }

  @ServerExceptionMapper
  Response searchAway(SearchAway e) {
    return later("检索暂时不能使用", e.getMessage());
  }

  @ServerExceptionMapper
  Response away(StoreAway e) {
    LOG.warnf("StoreAway at=%s why=%s", place(), e.getCause());
    return later("系统暂时不能办理", "数据库没有应答，这一次可能没有保存。请过一会儿再试；也可以当面、邮寄或打电话办理。");
  }

  /** Nothing is lost: what was typed stands in the page and is sent again by a button. */
  private Response later(String title, String detail) {
    Response response =
        uri.getPath().startsWith("/api")
            ? answer(503, title, detail, Map.of())
            : Response.status(503)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(PlainPage.again(title, detail, uri.getPath(), TypedForm.current()))
                .build();
    return Response.fromResponse(response)
        .header(HttpHeaders.RETRY_AFTER, RetryAfter.USUAL)
        .build();
  }

  /** Where it happened, for the log: a path may hold what nobody should read there. */
  private static String place() {
    var request = CurrentRequestManager.get();
    var target = request == null ? null : request.getTarget();
    return target == null ? "no resource" : target.getSimplifiedResourceInfo().getMethodName();
  }

  @ServerExceptionMapper
  Response noSuchRequest(Tracking.NoSuchRequest e) {
    return answer(404, "没有找到", e.getMessage(), Map.of());
  }

  @ServerExceptionMapper
  Response notFound(NotFoundException e) {
    return http(e);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    return switch (status) {
      case 403 ->
          answer(403, "您没有查看或办理的权限", "这一页由有相应角色的人员使用（登记申请：登记人员；设置：管理员）。需要的，请找本机关管理员。", Map.of());
      case 404 -> answer(404, "没有找到", "没有找到您要的内容，请核对网址或编号。", Map.of());
      case 410 -> answer(410, "已撤下", "这条信息已经撤下，不再公开。需要的，可以向公开它的机关询问或者申请公开。", Map.of());
      case 405 -> answer(405, "不支持这种操作", either("这个网址不能直接打开。请从首页进入，再操作一次。", "请核对请求的方法。"), Map.of());
      case 413 ->
          answer(
              413,
              either("内容过大", "请求内容过大"),
              either("提交的内容超过了上限，没有处理。请减少文字或者文件以后再提交。", "请求内容超过了上限。"),
              Map.of());
      case 415 ->
          answer(415, "不支持这种内容类型", either("表单的内容无法读取。请从页面重新提交。", "请核对 Content-Type。"), Map.of());
      case 428 -> answer(428, "缺少 If-Match", "请先读取要办理的内容，再用 If-Match 带上读到的 ETag。", Map.of());
      default -> status >= 500 ? failure(e) : answer(status, "请求不能处理", "请核对后重新提交。", Map.of());
    };
  }

  @ServerExceptionMapper
  Response failure(Exception e) {
    if (isOfReadingAForm(e)) {
      return answer(400, "请求内容无法读取", "表单的内容不完整或编码不正确，没有处理。请从页面重新提交。", Map.of());
    }
    LOG.errorf(e, "RequestFailed at=%s", place());
    return answer(500, "系统出现故障", "系统出现故障，您的操作可能没有保存，请稍后再试；也可以当面、邮寄或打电话办理。", Map.of());
  }

  /**
   * Whether the platform failed to read a form: a broken escape or part, too many of them, a
   * connection that was cut. It tells these by no type of exception.
   */
  private static boolean isOfReadingAForm(Exception e) {
    return Stream.of(e.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().endsWith(".FormBodyHandler")
                    || frame.getClassName().endsWith(".MediaTypeMapper"));
  }

  /** People read of pages, programs of requests. */
  private String either(String page, String api) {
    return uri.getPath().startsWith("/api") ? api : page;
  }

  private Response answer(int status, String title, String detail, Map<String, Object> members) {
    if (!uri.getPath().startsWith("/api")) {
      String html = html(title, detail);
      return Response.status(status)
          .type(MediaType.TEXT_HTML + ";charset=UTF-8")
          .entity(html)
          .build();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(members);
    return Response.status(status).type(PROBLEM).entity(body).build();
  }

  /**
   * A page that cannot be rendered, since the table does not answer, gives way to a plainer one.
   */
  private String html(String title, String detail) {
    try {
      return page(title, detail).render();
    } catch (RuntimeException e) {
      LOG.warnf(e, "ErrorPagePlain at=%s", place());
      return PlainPage.html(title, detail);
    }
  }

  /** At the desk it looks like the desk; an address that nothing answers knows no official. */
  private TemplateInstance page(String title, String detail) {
    if (!uri.getPath().startsWith("/desk")) {
      return new ErrorPage(title, detail);
    }
    return BlockingOperationControl.isBlockingAllowed()
        ? new Failure(title, detail)
        : new Lost(title, detail);
  }
}
