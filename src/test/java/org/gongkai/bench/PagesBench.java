package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.TestWorld;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as it is delivered, under wrk: each public page with one and with twenty offices, 16
 * visitors at once; a clerk who enters twenty requests, alone and beside 64 visitors; the second
 * call by Basic against the first. {@code make bench} prints it; what each page costs in calls is
 * in the lines of {@code TripsTest}.
 */
@Tag("bench")
class PagesBench {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  private static final List<String> PAGES =
      List.of(
          "/",
          "/track",
          "/apply",
          "/deadline?received=" + TODAY,
          "/paper",
          "/messages",
          "/solicitations",
          "/open",
          "/open/newest",
          "/open/directory",
          "/open/search",
          "/api/deadline?received=" + TODAY);

  private static final int SECONDS = Integer.getInteger("bench.seconds", 8);

  /** The crowd beside the clerk. */
  private static final int CROWD_SECONDS = Integer.getInteger("bench.crowd-seconds", 60);

  /** What wrk says. */
  private record Load(double perSecond, double p50, double p99, boolean clean) {}

  private static Load load(int visitors, int seconds, String path)
      throws IOException, InterruptedException {
    return read(begun(visitors, seconds, path));
  }

  private static Process begun(int visitors, int seconds, String path) throws IOException {
    return new ProcessBuilder(
            "wrk",
            "-t2",
            "-c" + visitors,
            "-d" + seconds + "s",
            "--latency",
            "http://127.0.0.1:" + RestAssured.port + path)
        .redirectErrorStream(true)
        .start();
  }

  private static Load read(Process wrk) throws IOException, InterruptedException {
    String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(wrk.waitFor()).as(said).isZero();
    return new Load(
        Double.parseDouble(found("Requests/sec:\\s+([\\d.]+)()", said).group(1)),
        millis(found("\\s50%\\s+([\\d.]+)(us|ms|s)", said)),
        millis(found("\\s99%\\s+([\\d.]+)(us|ms|s)", said)),
        !said.contains("Non-2xx") && !said.contains("Socket errors"));
  }

  private static Matcher found(String pattern, String said) {
    Matcher match = Pattern.compile(pattern).matcher(said);
    assertThat(match.find()).as(said).isTrue();
    return match;
  }

  private static double millis(Matcher match) {
    double number = Double.parseDouble(match.group(1));
    return switch (match.group(2)) {
      case "us" -> number / 1000;
      case "s" -> number * 1000;
      default -> number;
    };
  }

  private static void pages(int offices) throws IOException, InterruptedException {
    double start = 0;
    for (String path : PAGES) {
      load(16, Math.ceilDiv(SECONDS, 3), path); // warm
      Load load = load(16, SECONDS, path);
      start = path.equals("/") ? load.perSecond : start;
      System.out.printf(
          Locale.ROOT,
          "pages: %2d offices  %-34s %7.0f a second  p50 %6.1f ms  p99 %6.1f ms  of / %.2f%s%n",
          offices,
          path.replaceAll("=.*", "=…"),
          load.perSecond,
          load.p50,
          load.p99,
          load.perSecond / start,
          load.clean ? "" : "  (not all were answered)");
    }
  }

  /** How long each of twenty took, in milliseconds, the shortest first. */
  private static double[] entered(AnOffice office) {
    var took = new double[20];
    for (int i = 0; i < took.length; i++) {
      ObjectNode body = office.submission();
      body.put("channel", "IN_PERSON").put("submittedOn", TODAY.toString());
      long start = System.nanoTime();
      office.filed(body); // one that is refused ends the bench
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    return took;
  }

  private static double read(AnOffice office, String number) {
    long start = System.nanoTime();
    int status = office.as(office.wang).get("/api/desk/requests/" + number).statusCode();
    assertThat(status).isEqualTo(200);
    return (System.nanoTime() - start) / 1e6;
  }

  private static void clerk(AnOffice office) throws IOException, InterruptedException {
    entered(office); // warm
    double quiet = entered(office)[18];
    Process visitors = begun(64, CROWD_SECONDS, "/apply");
    List<Double> p95 = new ArrayList<>();
    while (visitors.isAlive() && p95.size() < 5) {
      p95.add(entered(office)[18]);
    }
    Load load = read(visitors);
    double beside = p95.stream().mapToDouble(one -> one).max().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "pages: a clerk enters twenty requests, p95 %.0f ms; beside 64 visitors of /apply (%.0f a second) %.0f ms, %.1f times%n",
        quiet,
        load.perSecond,
        beside,
        beside / quiet);
    String number = office.filedOn(TODAY.toString());
    double first = read(office, number);
    double second = read(office, number);
    System.out.printf(
        Locale.ROOT,
        "pages: one request by API with Basic, first call %.0f ms, second %.0f ms, %.2f of it%n",
        first,
        second,
        second / first);
  }

  @Test
  void whatPagesCarry(@TempDir Path data) throws Exception {
    var world = new TestWorld(data);
    var services = new Services(world.config(), Clock.system(OfficeTime.ZONE));
    OfficeSetup setup = services.get(OfficeSetup.class);
    var office = new AnOffice(setup);
    RestAssured.port = TestWorld.freePort();
    Path home = Path.of(System.getProperty("project.home", "."));
    var program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            home.resolve("target/gongkai-runner.jar").toString());
    program.environment().putAll(world.environment());
    program.environment().put("QUARKUS_HTTP_PORT", Integer.toString(RestAssured.port));
    program.redirectErrorStream(true).redirectOutput(data.resolve("program.log").toFile());
    Process process = program.start();
    try {
      await().atMost(Duration.ofMinutes(2)).until(PagesBench::isReady);
      pages(1);
      for (int i = 1; i < 20; i++) {
        AnOffice _ = new AnOffice(setup);
      }
      // the process that runs since before knows them within a minute
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> RestAssured.get("/apply").asString().split("示例街道办事处").length >= 20);
      pages(20);
      clerk(office);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean isReady() {
    try {
      return RestAssured.get("/q/health/ready").statusCode() == 200;
    } catch (Exception e) { // also a ConnectException, which is not declared
      return false; // not yet
    }
  }
}
