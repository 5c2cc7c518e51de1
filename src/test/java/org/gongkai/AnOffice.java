package org.gongkai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;

/**
 * An office made for one test, with a head, a second head, a clerk and two handlers, whose ids
 * begin with their role; and what they do: over HTTP, or where a test has services alone at these.
 * Names are made up.
 */
public final class AnOffice {

  public static final String PASSWORD = "a password for tests";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Way way = new Way.Http();

  public final String code;
  public final String head;
  public final String head2;
  public final String clerk;
  public final String li;
  public final String wang;
  private final int n;
  private int submissions;

  public AnOffice(OfficeSetup setup) {
    this(setup, "{}");
  }

  /** An office with these settings. */
  public AnOffice(OfficeSetup setup, String settings) {
    n = COUNT.incrementAndGet();
    code = "T" + ProcessHandle.current().pid() % 100000 + "X" + n;
    head = "head" + n;
    head2 = "head2-" + n;
    clerk = "clerk" + n;
    li = "li" + n;
    wang = "wang" + n;
    String json =
        """
        {"office":"%s","kind":"SUBDISTRICT","name":"示例街道办事处","shortName":"示街办","phone":"0539-5550100",
         "reconsiderationOrgan":"示例县人民政府","court":"示例县人民法院","settings":%s,
         "officials":[%s,%s,%s,%s,%s]}"""
            .formatted(
                code,
                settings,
                official(head, "HEAD"),
                official(head2, "HEAD\",\"HANDLER"),
                official(clerk, "CLERK\",\"ADMIN"),
                official(li, "HANDLER"),
                official(wang, "HANDLER"));
    setup.configure(StrictJson.read(json.getBytes(), OfficeInput.class));
  }

  /** How the officials of all offices act from now on. */
  static void acting(Way one) {
    way = one;
  }

  private static String official(String id, String roles) {
    return "{\"id\":\"%s\",\"name\":\"%s示例\",\"email\":\"%s@example.com\",\"roles\":[\"%s\"],\"initialPassword\":\"%s\"}"
        .formatted(id, id, id, roles, PASSWORD);
  }

  /** A good submission, to be spoilt by a test. */
  public ObjectNode submission() {
    return parse(
        """
        {"submissionId":"test-%s-%d","office":"%s","channel":"ONLINE",
         "applicant":{"kind":"CITIZEN","name":"王建国","idType":"RESIDENT_ID","idNumber":"11010519491231002X",
                      "phone":"13800000000","email":"applicant%d@example.com","address":"示例县示例镇1号"},
         "information":{"title":"2025年度农村危房改造补助名单","description":"某村补助名单"},
         "delivery":{"format":"ELECTRONIC","method":"EMAIL"}}"""
            .formatted(code, ++submissions, code, n));
  }

  /** A request handed in on paper on that day. */
  public String filedOn(String day) {
    ObjectNode body = submission();
    body.put("channel", "IN_PERSON").put("submittedOn", day);
    return filed(body);
  }

  /** The number of a request that the clerk enters. */
  public String filed(JsonNode body) {
    return way.filed(this, body);
  }

  /** A request assigned to li. */
  public String assignedToLi(String day) {
    String number = filedOn(day);
    done(number, clerk, "{\"command\":\"assign\",\"to\":\"" + li + "\"}");
    return number;
  }

  /** Li drafts that it is disclosed, with this content. */
  public void drafted(String number, String content) {
    ObjectNode answer = JSON.createObjectNode().put("kind", "DISCLOSED").put("content", content);
    ObjectNode draft = JSON.createObjectNode().put("command", "draft-answer");
    done(number, li, draft.set("answer", answer).toString());
  }

  /** A request as the official who is logged in. */
  public RequestSpecification as(String official) {
    return RestAssured.given()
        .auth()
        .preemptive()
        .basic(official, PASSWORD)
        .contentType(ContentType.JSON);
  }

  /** What the desk shows of a request. */
  public JsonNode seen(String number, String by) {
    return way.seen(this, number, by);
  }

  /** The answer to a command on the newest version, over HTTP. */
  public Response command(String number, String by, String command) {
    String tag = as(clerk).get("/api/desk/requests/" + number).header("ETag");
    return as(by)
        .header("If-Match", tag)
        .body(command)
        .post("/api/desk/requests/" + number + "/commands");
  }

  /** A command that must be accepted; what the desk shows after it. */
  public JsonNode done(String number, String by, String command) {
    return way.done(this, number, by, command);
  }

  public static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
