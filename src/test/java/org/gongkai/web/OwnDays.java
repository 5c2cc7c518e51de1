package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of the office's own days, as its page has it. */
final class OwnDays {

  private static final Pattern LISTED = Pattern.compile("name=\"listed\" value=\"([^\"]*)\"");

  private OwnDays() {}

  /** What the page lists now. */
  static String listed(String session) {
    Matcher listed = LISTED.matcher(as(session).get("/desk/office/calendar").asString());
    assertThat(listed.find()).isTrue();
    return listed.group(1);
  }

  static RequestSpecification of(String session, String days) {
    return form(session)
        .formParam("which", "local")
        .formParam("listed", listed(session))
        .formParam("localDays", days);
  }

  static Response save(String session, String days) {
    Response saved = of(session, days).post("/desk/office/calendar");
    assertThat(saved.statusCode()).isEqualTo(200);
    return saved;
  }
}
