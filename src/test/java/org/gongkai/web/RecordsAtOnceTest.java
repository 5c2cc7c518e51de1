package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.office.LoginBook;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.Passwords;
import org.junit.jupiter.api.Test;

/** Two at once: what was answered as done is never undone by another who had read before. */
class RecordsAtOnceTest extends ServicesTest {

  @Inject Maintenance maintenance;
  @Inject OfficeBook offices;
  @Inject LoginBook logins;
  @Inject Passwords passwords;
  @Inject Desk desk;

  private interface Work {
    void run() throws Exception;
  }

  /** Does {@code work} while {@code again} runs again and again beside it. */
  private static void beside(Callable<?> again, Work work) throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Integer> runs =
          threads.submit(
              () -> {
                int n = 0;
                while (!over.get()) {
                  again.call();
                  n++;
                }
                return n;
              });
      try {
        work.run();
      } finally {
        over.set(true);
      }
      assertThat(runs.get()).isPositive();
    }
  }

  private Maintenance.Done run(String task, AnOffice office) {
    return maintenance.run(new Maintenance.Input(task, office.code));
  }

  private static Desk.Filter filter(String text) {
    return new Desk.Filter(null, null, null, null, null, null, null, text, null);
  }

  private static ObjectNode correction(String field, String value) {
    return AnOffice.parse("{\"command\":\"correct\",\"reason\":\"登记有误\"}")
        .put("field", field)
        .put("value", value);
  }

  @Test
  void noCorrectionIsLostWhileRecordsAreResealed() throws Exception {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    RequestNumber request = RequestNumber.parse(number).orElseThrow();
    beside(
        () -> run("RESEAL", office),
        () -> {
          for (int i = 0; i < 40; i++) {
            String phone = "1390000%04d".formatted(i);
            office.done(number, office.clerk, correction("applicant.phone", phone).toString());
            assertThat(desk.applicant(request, office.clerk).orElseThrow().phone())
                .isEqualTo(phone);
          }
        });
    var found = desk.queue(request.office(), filter("13900000039"));
    assertThat(found.rows()).extracting(CaseBook.DeskRow::number).contains(request);
  }

  @Test
  void whatWasForgottenStaysForgottenWhileRecordsAreResealedAndRebuilt() throws Exception {
    var office = new AnOffice(setup, "{\"retentionYears\":1}");
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String number = office.filedOn("2022-11-10");
      office.done(number, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2022-11-11\"}");
      numbers.add(number);
    }
    beside(
        () -> {
          run("RESEAL", office);
          return run("REBUILD", office);
        },
        () -> run("FORGET", office));
    for (String number : numbers) {
      assertThat(items("REQUEST#" + number))
          .noneMatch(item -> item.get("sk").s().equals("APPLICANT"))
          .noneMatch(item -> item.containsKey("blind") || item.containsKey("applicantPk"));
    }
    assertThat(run("RESEAL", office).changed()).isZero();
    assertThat(run("FORGET", office).skipped()).isZero();
  }

  @Test
  void twoWhoConfigureAnOfficeAtOnceBothHold() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 5; i++) {
        var office = new AnOffice(setup); // which has no hours yet
        String phone = "0539-555010" + i;
        String hours = "工作日9:0" + i;
        for (Future<?> one :
            threads.invokeAll(
                List.of(
                    configuring(office, "\"phone\":\"" + phone + "\""),
                    configuring(office, "\"hours\":\"" + hours + "\"")))) {
          one.get();
        }
        var now = offices.find(new OfficeCode(office.code)).orElseThrow();
        assertThat(now.phone()).isEqualTo(phone);
        assertThat(now.hours()).isEqualTo(hours);
      }
    }
  }

  private Callable<Object> configuring(AnOffice office, String fields) {
    String json = "{\"office\":\"" + office.code + "\"," + fields + "}";
    return () ->
        setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
  }

  @Test
  void aPasswordThatWasResetMeanwhileIsNotChangedByWhoKnewTheOldOne() {
    var office = new AnOffice(setup);
    LoginBook.Login read = logins.login(office.li).orElseThrow();
    String reset =
        "{\"office\":\"%s\",\"officials\":[{\"id\":\"%s\",\"resetPassword\":true}]}"
            .formatted(office.code, office.li);
    setup.configure(StrictJson.read(reset.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
    assertThat(logins.changePassword(read, passwords.hash("a password of mine"))).isEmpty();
    assertThat(logins.login(office.li).orElseThrow().oneTime()).isTrue();
  }

  @Test
  void anOfficeHasOnlySoManyWhoMayBeWrittenTo() {
    var office = new AnOffice(setup);
    for (int batch = 0; batch < 3; batch++) {
      var officials = new ArrayList<String>();
      for (int i = 0; i < 30; i++) {
        officials.add(
            "{\"id\":\"c%s-%d-%d\",\"name\":\"示例\",\"email\":\"c@example.com\",\"roles\":[\"CLERK\"]}"
                .formatted(office.code, batch, i));
      }
      String json =
          "{\"office\":\""
              + office.code
              + "\",\"officials\":["
              + String.join(",", officials)
              + "]}";
      Work configure =
          () ->
              setup.configure(
                  StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
      if (batch < 1) {
        assertThat(office.code).isNotEmpty();
        try {
          configure.run();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      } else {
        assertThatThrownBy(configure::run).hasStackTraceContaining("Refused");
      }
    }
    assertThat(office.filedOn("2026-11-10")).isNotEmpty();
  }
}
