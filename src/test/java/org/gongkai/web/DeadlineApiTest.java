package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadlineApiTest extends IntegrationTest {

  @Test
  void everyDayIsExplained() {
    given()
        .get("/api/deadline?received=2026-09-24&days=20")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("max-age=3600"))
        .body("dueOn", equalTo("2026-10-29"))
        .body("provisional", is(false))
        .body("calendar", hasSize(35))
        .body("calendar[0].date", equalTo("2026-09-25"))
        .body("calendar[0].reason", equalTo("HOLIDAY"))
        .body("calendar[0].name", equalTo("中秋节"))
        .body("calendar.find { it.date == '2026-10-10' }.reason", equalTo("WORKING_WEEKEND"))
        .body("calendar.findAll { it.counted }", hasSize(20));
  }

  @Test
  void anUnchangedCalendarAnswers304() {
    String tag = given().get("/api/deadline?received=2026-09-24").header("ETag");
    given()
        .header("If-None-Match", tag)
        .get("/api/deadline?received=2026-09-24")
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?received=2026-02-30",
        "?received=2019-05-14",
        "?received=2100-01-01",
        "?received=2026-01-01&days=0",
        "?received=2026-01-01&days=61",
        "?received=2026-01-01&days=x",
        "?received=2026-01-01&office=NOBODY"
      })
  void badQueriesAre400(String query) {
    given()
        .get("/api/deadline" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void theLastDayOf2099IsAnswered() {
    given()
        .get("/api/deadline?received=2099-12-31&days=60")
        .then()
        .statusCode(200)
        .body("provisional", is(true));
  }

  @Test
  void anOfficesOwnDayCountsThereAlone() {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    var done = aLocalHoliday(office);
    assertThat(done.deadlinesMoved())
        .singleElement()
        .matches(m -> m.to().toString().equals("2026-12-09"));
    given()
        .get("/api/deadline?received=2026-11-10&office=" + office.code)
        .then()
        .body("dueOn", equalTo("2026-12-09"));
    given().get("/api/deadline?received=2026-11-10").then().body("dueOn", equalTo("2026-12-08"));
    assertThat(office.seen(number, office.clerk).get("answerDueOn").asText())
        .isEqualTo("2026-12-09");
    assertThat(office.seen(number, office.clerk).get("events").toString()).contains("DatesMoved");
    sweep.run();
    assertThat(world().mailsAbout(number)).anyMatch(m -> m.subject().contains("期限调整"));
    var again = aLocalHoliday(office);
    assertThat(again.deadlinesMoved()).as("a second run moves nothing").isEmpty();
  }

  @Test
  void aCorruptDeadlineDoesNotStopTheNewCalendarForTheOthers() {
    var office = new AnOffice(setup);
    String corrupt = office.filedOn("2026-11-10");
    String sound = office.filedOn("2026-11-10");
    remove("REQUEST#" + corrupt, "DEADLINE#ANSWER#1", "owner");
    var done = aLocalHoliday(office);
    assertThat(done.deadlinesMoved())
        .singleElement()
        .matches(m -> m.subject().toString().equals("REQUEST#" + sound));
  }

  private OfficeSetup.Done aLocalHoliday(AnOffice office) {
    String input =
        "{\"office\":\"%s\",\"localDays\":[{\"date\":\"2026-12-01\",\"kind\":\"rest\",\"name\":\"本地假日\"}]}"
            .formatted(office.code);
    return setup.configure(StrictJson.read(input.getBytes(), OfficeInput.class));
  }

  @Test
  void anOfficesOtherDaysStayWhenOneIsAdded() {
    var office = new AnOffice(setup);
    aLocalHoliday(office);
    String input =
        "{\"office\":\"%s\",\"localDays\":[{\"date\":\"2026-12-02\",\"kind\":\"rest\",\"name\":\"本地假日\"}]}"
            .formatted(office.code);
    setup.configure(StrictJson.read(input.getBytes(), OfficeInput.class));
    given()
        .get("/api/deadline?received=2026-11-10&office=" + office.code)
        .then()
        .body("dueOn", equalTo("2026-12-10"));
  }
}
