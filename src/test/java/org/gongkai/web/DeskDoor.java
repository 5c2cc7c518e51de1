package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;

/** The desk's pages over HTTP: login, session, forms with their token. */
final class DeskDoor {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private DeskDoor() {}

  static RequestSpecification plain() {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
        .contentType("application/x-www-form-urlencoded; charset=UTF-8");
  }

  static String token(Response page) {
    Matcher token = TOKEN.matcher(page.asString());
    assertThat(token.find()).as("a token in the page").isTrue();
    return token.group(1);
  }

  static Response tried(String official, String password) {
    return plain()
        .formParam("token", token(plain().get("/desk/login")))
        .formParam("name", official)
        .formParam("password", password)
        .post("/desk/login");
  }

  /** The session's cookie. */
  static String session(String official) {
    Response answer = tried(official, AnOffice.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.cookie("desk");
  }

  static RequestSpecification as(String session) {
    return plain().cookie("desk", session);
  }

  /** A form of that session with its token. */
  static RequestSpecification form(String session) {
    return as(session).formParam("token", token(as(session).get("/desk")));
  }
}
