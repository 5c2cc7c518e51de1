package org.gongkai;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.intake.Accepted;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.api.DeskViews;

/** The way on which what the officials of an office do reaches the program. */
interface Way {

  /** The number of a request that the clerk enters; an error if it is not taken. */
  String filed(AnOffice office, JsonNode submission);

  /** A command on the newest version; what the desk shows after it, an error if it is refused. */
  JsonNode done(AnOffice office, String number, String by, String command);

  /** What the desk shows of a request. */
  JsonNode seen(AnOffice office, String number, String by);

  /** As another program of the office would: over HTTP. */
  final class Http implements Way {

    @Override
    public String filed(AnOffice office, JsonNode submission) {
      Response answer = office.as(office.clerk).body(submission.toString()).post("/api/requests");
      if (answer.statusCode() != 201) {
        throw new AssertionError(answer.asString());
      }
      return answer.path("number");
    }

    @Override
    public JsonNode done(AnOffice office, String number, String by, String command) {
      Response answer = office.command(number, by, command);
      if (answer.statusCode() != 200) {
        throw new AssertionError(command + ": " + answer.statusCode() + " " + answer.asString());
      }
      return AnOffice.parse(answer.asString());
    }

    @Override
    public JsonNode seen(AnOffice office, String number, String by) {
      return AnOffice.parse(office.as(by).get("/api/desk/requests/" + number).asString());
    }
  }

  /** At the services, without a login. */
  record AtServices(Services services) implements Way {

    @Override
    public String filed(AnOffice office, JsonNode submission) {
      OfficeCode code = new OfficeCode(office.code);
      var caller = new Caller.AtTheDesk(code, official(office, office.clerk));
      byte[] body = submission.toString().getBytes(StandardCharsets.UTF_8);
      Accepted taken =
          services.get(Intake.class).submit(StrictJson.read(body, SubmissionInput.class), caller);
      if (taken.repeat()) {
        throw new AssertionError("taken before: " + taken);
      }
      return taken.number();
    }

    @Override
    public JsonNode done(AnOffice office, String number, String by, String command) {
      byte[] body = command.getBytes(StandardCharsets.UTF_8);
      OpenedCase opened = open(office, number);
      Official official = official(office, by);
      OpenedCase after =
          services
              .get(Casework.class)
              .command(
                  opened,
                  CommandInput.read(StrictJson.tree(body)),
                  official,
                  opened.request().version());
      return DeskViews.json(after, official);
    }

    @Override
    public JsonNode seen(AnOffice office, String number, String by) {
      return DeskViews.json(open(office, number), official(office, by));
    }

    private OpenedCase open(AnOffice office, String number) {
      return services
          .get(Casework.class)
          .open(organ(office), RequestNumber.parse(number).orElseThrow())
          .orElseThrow();
    }

    private Office organ(AnOffice office) {
      return services.get(OfficeBook.class).find(new OfficeCode(office.code)).orElseThrow();
    }

    private Official official(AnOffice office, String id) {
      return organ(office).official(id).orElseThrow();
    }
  }
}
