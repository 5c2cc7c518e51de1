package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.Trips;
import org.junit.jupiter.api.Test;

/**
 * How many calls to DynamoDB each of these costs: no more than its budget, and no more in a county
 * of twenty offices, with thirty requests of several years in every state, than before, with three.
 * docs/performance.md shows the counts; its table is made here ({@code -Dapprove=true}) and must
 * not be stale. What happens once a minute and process (the calendar's version is looked at) is
 * left out by counting twice.
 */
@QuarkusTest
class TripsTest extends IntegrationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("project.home", "."), "docs/performance.md");

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  /** What is done, how many calls it may take, and how it is done at an office. */
  private record Measured(String what, int atMost, Count count) {}

  private interface Count {
    List<String> at(Scene scene);
  }

  /** An office with its requests; {@code number} is one of them. */
  private record Scene(
      AnOffice office, String number, String item, List<String> free, Map<String, String> in) {
    String session(String official) {
      return in.computeIfAbsent(official, DeskDoor::session);
    }
  }

  private static final List<Measured> ALL =
      List.of(
          new Measured("submit, online", 5, TripsTest::submit),
          new Measured("read one request by API", 3, TripsTest::read),
          new Measured("a command with its read", 7, TripsTest::command),
          new Measured("queue by API", 4, s -> queue(s, "")),
          new Measured("queue by API, one status", 4, s -> queue(s, "?status=IN_PROGRESS")),
          new Measured("queue by API, a name", 4, s -> queue(s, "?q=王建国")),
          new Measured("`/desk`, clerk", 10, s -> page(s, s.office.clerk, "/desk")),
          new Measured("`/desk`, head", 10, s -> page(s, s.office.head2, "/desk")),
          new Measured("`/desk`, handler", 10, s -> page(s, s.office.li, "/desk")),
          new Measured("`/desk/requests`", 6, s -> page(s, s.office.clerk, "/desk/requests")),
          new Measured(
              "`/desk/requests`, all that ever were",
              6,
              s -> page(s, s.office.clerk, "/desk/requests?status=all")),
          new Measured(
              "`/desk/requests`, words",
              6,
              s -> page(s, s.office.clerk, "/desk/requests?q=名单&status=all")),
          new Measured(
              "`/desk/requests`, the end of a number",
              6,
              s -> page(s, s.office.clerk, "/desk/requests?q=2&status=all")),
          new Measured("`/desk/find`", 8, s -> page(s, s.office.clerk, "/desk/find?q=名单")),
          new Measured("items by API, words", 6, TripsTest::items),
          new Measured(
              "`/desk/requests/{number}`",
              8,
              s -> page(s, s.office.clerk, "/desk/requests/" + s.number)),
          new Measured("`/desk/charts`", 8, s -> page(s, s.office.head, "/desk/charts")),
          new Measured(
              "`/desk/report?year=…`",
              8,
              s -> page(s, s.office.head, "/desk/report?year=" + (TODAY.getYear() - 1))),
          new Measured("`/`", 1, s -> open("/")),
          new Measured("`/open`, all offices", 1, s -> open("/open")),
          new Measured("`/open?office=…`", 3, s -> open("/open?office=" + s.office.code)),
          new Measured(
              "`/open/columns/{office}/{id}`",
              2,
              s -> open("/open/columns/" + s.office.code + "/" + Published.COLUMN)),
          new Measured("`/open/items/{id}`", 3, s -> open("/open/items/" + s.item)),
          new Measured(
              "`/open/guide?office=…`", 0, s -> open("/open/guide?office=" + s.office.code)),
          new Measured("`/open/feed?office=…`", 1, s -> open("/open/feed?office=" + s.office.code)),
          new Measured("`/sitemap.xml`", 1, s -> open("/sitemap.xml")),
          new Measured("`/apply`", 0, s -> open("/apply")),
          new Measured("`/apply?office=…`", 0, s -> open("/apply?office=" + s.office.code)),
          new Measured("`/paper`", 0, s -> open("/paper")),
          new Measured("`/track`", 0, s -> open("/track")),
          new Measured("`/deadline?received=…`", 0, s -> open("/deadline?received=" + TODAY)),
          new Measured(
              "`/deadline?received=…&office=…`",
              0,
              s -> open("/deadline?received=" + TODAY + "&office=" + s.office.code)),
          new Measured("`/api/deadline`", 0, s -> open("/api/deadline?received=" + TODAY)),
          new Measured("`/messages`", 0, s -> open("/messages")),
          new Measured(
              "`/api/messages?office=…`", 3, s -> open("/api/messages?office=" + s.office.code)),
          new Measured("`/participate`", 1, s -> open("/participate")),
          new Measured(
              "`/participate?office=…`", 2, s -> open("/participate?office=" + s.office.code)),
          new Measured("`/solicitations`", 1, s -> open("/solicitations")),
          new Measured(
              "`/solicitations?office=…`", 2, s -> open("/solicitations?office=" + s.office.code)),
          new Measured(
              "`/api/solicitations?office=…`",
              2,
              s -> open("/api/solicitations?office=" + s.office.code)),
          new Measured("`/open/newest`", 1, s -> open("/open/newest")),
          new Measured("`/open/policies`", 1, s -> open("/open/policies")),
          new Measured(
              "`/open/directory?office=…`",
              2,
              s -> open("/open/directory?office=" + s.office.code)),
          new Measured(
              "`/open/rules?office=…`", 2, s -> open("/open/rules?office=" + s.office.code)),
          new Measured(
              "`/open/reports?office=…`", 1, s -> open("/open/reports?office=" + s.office.code)),
          new Measured("`/api/open/items?q=…`", 3, s -> open("/api/open/items?q=救助")),
          new Measured("`/desk/intake`", 3, s -> page(s, s.office.clerk, "/desk/intake")),
          new Measured("`/desk/post`", 3, s -> page(s, s.office.clerk, "/desk/post")),
          new Measured("`/desk/notices`", 3, s -> page(s, s.office.clerk, "/desk/notices")),
          new Measured("`/desk/absence`", 3, s -> page(s, s.office.li, "/desk/absence")),
          new Measured("`/desk/office`", 3, s -> page(s, s.office.clerk, "/desk/office")),
          new Measured(
              "`/desk/office/officials`",
              3,
              s -> page(s, s.office.clerk, "/desk/office/officials")),
          new Measured(
              "`/desk/office/calendar`", 6, s -> page(s, s.office.clerk, "/desk/office/calendar")),
          new Measured("`/desk/calendar`", 4, s -> page(s, s.office.li, "/desk/calendar")),
          new Measured("`/desk/items`", 6, s -> page(s, s.office.clerk, "/desk/items")),
          new Measured(
              "`/desk/items/{id}`", 6, s -> page(s, s.office.clerk, "/desk/items/" + s.item)),
          new Measured("`/desk/directory`", 3, s -> page(s, s.office.clerk, "/desk/directory")),
          new Measured(
              "`/desk/columns/{id}`",
              3,
              s -> page(s, s.office.clerk, "/desk/columns/" + Published.COLUMN)),
          new Measured("`/desk/duties`", 5, s -> page(s, s.office.clerk, "/desk/duties")),
          new Measured("`/desk/plan`", 5, s -> page(s, s.office.head, "/desk/plan")),
          new Measured("`/desk/messages`", 6, s -> page(s, s.office.clerk, "/desk/messages")),
          new Measured(
              "`/desk/solicitations`", 4, s -> page(s, s.office.clerk, "/desk/solicitations")),
          new Measured(
              "`/desk/report/text?year=…`",
              7,
              s -> page(s, s.office.head, "/desk/report/text?year=" + (TODAY.getYear() - 1))));

  private static List<String> trips(int status, Supplier<Response> call) {
    var answer = new ArrayList<Response>();
    List<String> trips = Trips.of(() -> answer.add(call.get()));
    assertThat(answer.getFirst().statusCode()).as(answer.getFirst().asString()).isEqualTo(status);
    return trips;
  }

  /** The fewer of two. */
  private static List<String> least(Supplier<List<String>> count) {
    return Stream.of(count.get(), count.get()).min(Comparator.comparing(List::size)).orElseThrow();
  }

  private static List<String> submit(Scene scene) {
    return least(
        () -> {
          String body = scene.office.submission().toString();
          return trips(
              201,
              () ->
                  RestAssured.given()
                      .contentType(ContentType.JSON)
                      .body(body)
                      .post("/api/requests"));
        });
  }

  private static List<String> read(Scene scene) {
    String path = "/api/desk/requests/" + scene.number;
    return least(() -> trips(200, () -> scene.office.as(scene.office.clerk).get(path)));
  }

  private static List<String> command(Scene scene) {
    AnOffice office = scene.office;
    return least(
        () -> {
          String path = "/api/desk/requests/" + scene.free.removeFirst();
          String command = "{\"command\":\"assign\",\"to\":\"%s\"}".formatted(office.li);
          var all = new ArrayList<>(trips(200, () -> office.as(office.clerk).get(path)));
          all.addAll(
              trips(
                  200,
                  () ->
                      office
                          .as(office.clerk)
                          .header("If-Match", "\"1\"")
                          .body(command)
                          .post(path + "/commands")));
          return all;
        });
  }

  private static List<String> queue(Scene scene, String query) {
    return least(
        () ->
            trips(
                200, () -> scene.office.as(scene.office.clerk).get("/api/desk/requests" + query)));
  }

  private static List<String> items(Scene scene) {
    AnOffice office = scene.office;
    return least(() -> trips(200, () -> office.as(office.clerk).get("/api/desk/items?q=标准")));
  }

  private static List<String> page(Scene scene, String official, String path) {
    String session = scene.session(official);
    return least(() -> trips(200, () -> DeskDoor.as(session).get(path)));
  }

  /** Nobody is logged in. */
  private static List<String> open(String path) {
    return least(() -> trips(200, () -> RestAssured.get(path)));
  }

  private static void message(AnOffice office) {
    ObjectNode body =
        AnOffice.parse(
                """
                {"kind":"CONSULTATION","title":"救助怎么申请","content":"我想问救助的条件。",
                 "name":"王建国","phone":"13800000000","mayPublish":true}""")
            .put("submissionId", "trips-" + UUID.randomUUID())
            .put("office", office.code);
    int status =
        RestAssured.given()
            .contentType(ContentType.JSON)
            .body(body.toString())
            .post("/api/messages")
            .statusCode();
    assertThat(status).isEqualTo(201);
  }

  /** Published, and open for another month. */
  private static void solicited(AnOffice office) {
    String body =
        "{\"title\":\"征求意见\",\"draft\":\"草案全文\",\"explanation\":\"说明\",\"opensOn\":\"%s\",\"closesOn\":\"%s\",\"ways\":[\"ONLINE\"]}"
            .formatted(TODAY, TODAY.plusDays(30));
    String path = "/api/desk/solicitations";
    Response made = office.as(office.clerk).body(body).post(path);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    int status =
        office
            .as(office.clerk)
            .header("If-Match", made.header("ETag"))
            .body("{\"command\":\"publish\"}")
            .post(path + "/" + made.path("id") + "/commands")
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  private Scene scene(int requests) {
    var office = new AnOffice(setup, "{\"onlinePerMail\":50,\"onlinePerHour\":100}");
    var numbers = new ArrayList<String>();
    for (int i = 0; i < requests; i++) {
      ObjectNode body = office.submission();
      body.put("channel", "IN_PERSON")
          .put("submittedOn", TODAY.minusYears(i % 4).minusDays(i).toString());
      ((ObjectNode) body.get("information")).put("documentNumber", "某政发〔2025〕12号");
      numbers.add(office.filed(body));
    }
    for (int i = 4; i < requests; i++) {
      String on = TODAY.minusYears(i % 4).toString();
      String command =
          switch (i % 3) {
            case 0 -> "{\"command\":\"withdraw\",\"on\":\"%s\"}".formatted(on);
            case 1 -> "{\"command\":\"assign\",\"to\":\"%s\"}".formatted(office.li);
            default -> null;
          };
      if (command != null) {
        office.done(numbers.get(i), office.clerk, command);
      }
    }
    for (String official : List.of(office.clerk, office.head, office.head2, office.li)) {
      assertThat(office.as(official).get("/api/desk/requests").statusCode()).isEqualTo(200);
    }
    var items = new Published(office);
    var draft = Published.draft("救助标准", "NEWS");
    draft.putArray("files").add(items.file("a.txt"));
    String item = items.item(draft, "\"channel\":\"HERE\"");
    for (int i = 1; i < requests; i++) {
      items.here("通知" + i, "NOTICE");
      message(office);
    }
    solicited(office);
    return new Scene(
        office, numbers.getFirst(), item, new ArrayList<>(numbers.subList(1, 3)), new TreeMap<>());
  }

  @Test
  void noPageCostsMoreCallsThanItsBudgetNorMoreWithMoreRequests() throws IOException {
    Scene few = scene(3);
    Map<String, Integer> before =
        ALL.stream().collect(Collectors.toMap(Measured::what, m -> m.count.at(few).size()));
    for (int i = 0; i < 19; i++) {
      var other = new AnOffice(setup);
      message(other);
      solicited(other);
    }
    Scene many = scene(30);
    var table =
        new StringBuilder("| what | at most | counted | calls |\n| --- | --- | --- | --- |\n");
    var over = new ArrayList<String>();
    for (Measured measured : ALL) {
      List<String> trips = measured.count.at(many);
      System.out.printf("trips: %-42s %2d of %2d%n", measured.what, trips.size(), measured.atMost);
      table.append(
          "| %s | %d | %d | %s |%n"
              .formatted(measured.what, measured.atMost, trips.size(), words(trips)));
      int inOne = before.get(measured.what);
      if (trips.size() > measured.atMost || trips.size() > inOne) {
        over.add(
            "%s: %d, in a county of one office %d".formatted(measured.what, trips.size(), inOne));
      }
    }
    assertThat(over).isEmpty();
    String page = Files.readString(PAGE);
    int from = page.indexOf("| what | at most |");
    int to = page.indexOf("\n\n", from) + 1;
    String now = page.substring(0, from) + table + page.substring(to);
    if (Boolean.getBoolean("approve")) {
      Files.writeString(PAGE, now);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(now);
  }

  private static String words(List<String> trips) {
    return trips.stream()
        .collect(Collectors.groupingBy(trip -> trip, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
