package org.gongkai.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.SecondProfile.NEW;
import static org.gongkai.SecondProfile.OLD;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.SecondProfile;
import org.gongkai.casework.upkeep.Maintenance;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A new secret in front of the old one: what was written before is read, found, and resealed. */
@QuarkusTest
@TestProfile(SecondProfile.class)
class RotationTest extends IntegrationTest {

  @Inject Maintenance maintenance;

  /** The request's personal data as they were before the rotation. */
  private void writtenBefore(String pk) {
    var both = new Sealing(new Keyring(NEW + "," + OLD));
    var before = new Sealing(new Keyring(OLD));
    item(pk, "APPLICANT")
        .forEach(
            (name, value) -> {
              if (!List.of("pk", "sk", "kind").contains(name)) {
                String plain = both.open(value.s(), pk + "|APPLICANT", name);
                String sealed = before.seal(plain, pk + "|APPLICANT", name);
                set(pk, "APPLICANT", name, AttributeValue.fromS(sealed));
              }
            });
    var fingerprints = new Fingerprints(new Keyring(OLD));
    set(pk, "STATE", "blind", AttributeValue.fromSs(List.of(fingerprints.blind("name", "王建国"))));
  }

  /** Of a secret that is in the list no more. */
  private void codeIsOfASecretThatIsGone(String number, String submission) {
    String pk = "REQUEST#" + number;
    String body = item(pk, "EVENT#000001").get("body").s();
    String writing = new Keyring(NEW).writing();
    set(pk, "EVENT#000001", "body", AttributeValue.fromS(body.replace(writing, "00000000")));
    set(submission, "STATE", "codeSecret", AttributeValue.fromS("00000000"));
    String content = item(submission, "STATE").get("content").s();
    set(submission, "STATE", "content", AttributeValue.fromS(content.replace(writing, "00000000")));
  }

  @Test
  void aCodeWhoseSecretIsGoneStopsNoMailAndNoLetterAndARepeatSaysSo() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    String number = office.filed(body);
    codeIsOfASecretThatIsGone(
        number, "SUBMISSION#" + office.code + "#" + body.get("submissionId").textValue());
    sweep.run();
    assertThat(world().mailsAbout(number))
        .anyMatch(mail -> mail.subject().contains("已收到") && mail.text().contains("已停用"));
    office
        .as(office.clerk)
        .get("/api/desk/requests/" + number + "/letters/000001-receipt")
        .then()
        .statusCode(200);
    office
        .as(office.clerk)
        .body(body.toString())
        .post("/api/requests")
        .then()
        .statusCode(409)
        .body("problems[0].message", containsString(number));
  }

  @Test
  void whatWasWrittenBeforeIsReadFoundAndResealed() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    String pk = "REQUEST#" + number;
    writtenBefore(pk);
    office
        .as(office.clerk)
        .get("/api/desk/requests/" + number + "/applicant")
        .then()
        .body("phone", equalTo("13800000000"));
    List<String> found =
        office.as(office.clerk).get("/api/desk/requests?q=王建国").path("items.number");
    assertThat(found).containsExactly(number);

    assertThat(maintenance.run(new Maintenance.Input("RESEAL", office.code)).changed())
        .isEqualTo(1);

    String writing = new Keyring(NEW).writing();
    assertThat(item(pk, "APPLICANT").get("phone").s()).startsWith(writing);
    var alone = new Sealing(new Keyring(NEW));
    assertThat(alone.open(item(pk, "APPLICANT").get("phone").s(), pk + "|APPLICANT", "phone"))
        .isEqualTo("13800000000");
    assertThat(item(pk, "STATE").get("blind").ss())
        .contains(new Fingerprints(new Keyring(NEW)).token("name", "王建国"));
  }
}
