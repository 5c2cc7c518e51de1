package org.gongkai.web;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;

/** The request form over plain HTTP, as a browser without scripts and cookies sends it. */
public final class ApplyForms {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private ApplyForms() {}

  /** The hidden fields of a page. */
  public static Map<String, String> hidden(Response page) {
    var fields = new HashMap<String, String>();
    Matcher match = HIDDEN.matcher(page.asString());
    while (match.find()) {
      fields.putIfAbsent(match.group(1), match.group(2));
    }
    return fields;
  }

  /** The page's form with what is typed into it, sent. */
  public static Response next(Response page, Map<String, String> typed) {
    Map<String, String> fields = hidden(page);
    fields.putAll(typed);
    return post("/apply", fields);
  }

  public static Response post(String path, Map<String, String> fields) {
    return given()
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .redirects()
        .follow(false)
        .formParams(fields)
        .post(path);
  }

  public static Map<String, String> who(AnOffice office) {
    return new HashMap<>(
        Map.of(
            "office", office.code,
            "applicant.name", "王建国",
            "applicant.idType", "RESIDENT_ID",
            "applicant.idNumber", "11010519491231002x",
            "applicant.email", "applicant@example.com"));
  }

  public static Map<String, String> what() {
    return new HashMap<>(
        Map.of("information.title", "危房改造名单", "information.description", "长".repeat(4000)));
  }

  public static Map<String, String> how() {
    return Map.of("delivery.format", "ELECTRONIC", "delivery.method", "EMAIL");
  }

  /** The check page of a good request. */
  public static Response check(AnOffice office) {
    Response what = next(given().get("/apply"), who(office));
    return next(next(what, what()), how());
  }

  /** The check page's form, sent with files. */
  public static Response submit(Response check, Map<String, byte[]> files) {
    RequestSpecification request = given().redirects().follow(false);
    hidden(check).forEach((name, value) -> request.multiPart(part(name, value)));
    request.multiPart(part("to", ""));
    files.forEach((name, content) -> request.multiPart("attachments", name, content));
    return request.post("/apply");
  }

  /** A field of a form with files. */
  static io.restassured.specification.MultiPartSpecification part(String name, String value) {
    return new MultiPartSpecBuilder(value)
        .controlName(name)
        .charset(StandardCharsets.UTF_8)
        .build();
  }
}
