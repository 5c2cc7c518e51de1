package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.junit.jupiter.api.Test;

/** Who supervises reads no request, and no page makes or unmakes a supervisor. */
@QuarkusTest
class SupervisorTest extends IntegrationTest {

  /** What tells nothing of requests: one's own login, and a link that works for who has it. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /desk/login",
          "POST /desk/login",
          "POST /desk/logout",
          "GET /desk/password",
          "POST /desk/password",
          "POST /api/desk/password",
          "GET /desk/feed/{token:[A-Za-z0-9_-]{32}}.ics");

  @Inject OfficeBook book;

  /** A route of the desk. */
  private record Route(String method, String path, String consumes) {

    /** The path with an example in the place of each parameter. */
    String filled(String number) {
      String filled = path.replace("{number}", number).replaceAll("\\{\\w+:([^|}]+)[^}]*}", "$1");
      return filled.replace("\\", "").replaceAll("\\{\\w+}", "1");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static List<Route> routes() {
    var routes = new ArrayList<Route>();
    var home = java.nio.file.Path.of(System.getProperty("project.home", "."), "target/classes");
    for (JavaClass type : new ClassFileImporter().importPath(home.resolve("org/gongkai/web"))) {
      if (type.isAnnotatedWith(Path.class)) {
        String root = type.getAnnotationOfType(Path.class).value();
        type.getAllMethods().stream()
            .filter(method -> root.matches("/(?:api/)?desk(?:/.*)?"))
            .forEach(method -> routes(root, method, routes));
      }
    }
    return routes;
  }

  private static void routes(String root, JavaMethod method, List<Route> routes) {
    String path = method.tryGetAnnotationOfType(Path.class).map(p -> "/" + p.value()).orElse("");
    String consumes =
        method
            .tryGetAnnotationOfType(Consumes.class)
            .map(c -> c.value()[0])
            .orElse("application/json");
    method.getAnnotations().stream()
        .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(a -> a.getRawType().getSimpleName())
        .forEach(verb -> routes.add(new Route(verb, root + path, consumes)));
  }

  private String supervisor(AnOffice office, String... also) {
    String id = "super-" + office.code;
    String json =
        """
        {"office":"%s","officials":[{"id":"%s","name":"县办示例","email":"super@example.com",
         "roles":["SUPERVISOR"%s],"initialPassword":"%s"}]}"""
            .formatted(
                office.code,
                id,
                also.length == 0 ? "" : ",\"" + String.join("\",\"", also) + "\"",
                AnOffice.PASSWORD);
    setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
    return id;
  }

  private Set<Role> roles(AnOffice office, String id) {
    return book.find(new OfficeCode(office.code))
        .flatMap(o -> o.official(id))
        .map(Official::roles)
        .orElseThrow();
  }

  @Test
  void whoSupervisesAloneGetsForbiddenFromEveryRouteOfTheDesk() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String id = supervisor(office);
    String session = session(id);
    String fresh = token(as(session).get("/desk/password"));
    var told = new TreeSet<String>();
    List<Route> routes = routes();
    assertThat(routes).extracting(Route::toString).containsAll(OPEN).hasSizeGreaterThan(70);
    for (Route route : routes) {
      if (OPEN.contains(route.toString())) {
        continue;
      }
      var request = as(session).header("If-Match", "\"1\"");
      switch (route.consumes) {
        case "application/x-www-form-urlencoded" -> request.formParam("token", fresh);
        case "multipart/form-data" ->
            request.contentType("multipart/form-data").multiPart("token", fresh);
        default -> request.contentType("application/json");
      }
      Response answer = request.request(route.method, route.filled(number));
      boolean leadsBack =
          answer.statusCode() == 303
              && answer.asString().isEmpty()
              && !answer.header("Location").contains("/desk/login");
      if (answer.statusCode() != 403 && !(route.method.equals("GET") && leadsBack)) {
        told.add(route + " " + answer.statusCode());
      }
      assertThat(answer.asString()).as(route.toString()).doesNotContain("农村危房改造", "王建国");
    }
    assertThat(told).isEmpty();
    assertThat(as(session).get("/desk").asString())
        .contains("县办示例", "退出", "/desk/password")
        .doesNotContain("全部申请");
    assertThat(office.as(id).get("/api/desk/requests/" + number).statusCode()).isEqualTo(403);
    assertThat(plain().get("/api/desk/requests/" + number).statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasAnotherRoleBesidesReadsAsThatRoleDoes() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String id = supervisor(office, "AUDITOR");
    assertThat(office.as(id).get("/api/desk/requests/" + number).statusCode()).isEqualTo(200);
    assertThat(as(session(id)).get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void aCalendarsLinkFromBeforeTellsWhoSupervisesAloneNothing() {
    var office = new AnOffice(setup);
    String id = supervisor(office, "HEAD");
    String page = form(session(id)).post("/desk/feed/make").asString();
    Matcher link = java.util.regex.Pattern.compile("/desk/feed/[\\w-]{32}\\.ics").matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(plain().get(link.group()).statusCode()).isEqualTo(200);
    supervisor(office);
    assertThat(plain().get(link.group()).statusCode()).isEqualTo(404);
  }

  @Test
  void thePageOfOfficialsNeitherGivesTheRoleNorTakesItAwayNorItsPassword() {
    var office = new AnOffice(setup);
    String id = supervisor(office);
    String session = session(office.clerk);
    assertThat(as(session).get("/desk/office/officials").asString())
        .contains("主管部门人员")
        .doesNotContain("value=\"SUPERVISOR\"");
    Response given = official(session, office.li, "HANDLER", "SUPERVISOR");
    assertThat(given.statusCode()).isEqualTo(422);
    assertThat(given.asString()).contains("由系统管理员指定");
    assertThat(roles(office, office.li)).containsExactly(Role.HANDLER);
    assertThat(official(session, id, "AUDITOR").statusCode()).isEqualTo(200);
    assertThat(roles(office, id)).containsExactlyInAnyOrder(Role.AUDITOR, Role.SUPERVISOR);
    assertThat(official(session, id).statusCode()).isEqualTo(200);
    assertThat(roles(office, id)).containsExactly(Role.SUPERVISOR);
    Response reset =
        form(session)
            .formParam("which", id)
            .formParam("name", "县办示例")
            .formParam("email", "super@example.com")
            .formParam("active", "true")
            .formParam("reset", "yes")
            .post("/desk/office/officials");
    assertThat(reset.statusCode()).isEqualTo(422);
    assertThat(reset.asString()).contains("本机关不能重置");
    assertThat(session(id)).as("the password is as it was").isNotNull();
  }

  private static Response official(String session, String who, String... roles) {
    return form(session)
        .formParam("which", who)
        .formParam("name", "某人")
        .formParam("email", "somebody@example.com")
        .formParam("roles", (Object[]) roles)
        .formParam("active", "true")
        .post("/desk/office/officials");
  }
}
