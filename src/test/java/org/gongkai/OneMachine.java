package org.gongkai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Starts the program for one machine, as a process of its own, in a world. */
final class OneMachine {

  private OneMachine() {}

  /**
   * The process; what it says is added to {@code log}. Its office has a head and a clerk, whose ids
   * begin with the office's code.
   *
   * @param more settings above those of the world
   */
  static Process start(TestWorld world, String office, Path log, Map<String, String> more)
      throws IOException {
    Path file = log.resolveSibling("office.json");
    Files.writeString(
        file,
        """
        {"office":"%1$s","kind":"TOWNSHIP","name":"示例镇人民政府","officials":[
          {"id":"%2$shead","name":"甲示例","email":"head@example.com","roles":["HEAD"],"initialPassword":"%3$s"},
          {"id":"%2$sclerk","name":"乙示例","email":"clerk@example.com","roles":["CLERK"],"initialPassword":"%3$s"}]}"""
            .formatted(office, office.toLowerCase(Locale.ROOT), AnOffice.PASSWORD));
    Path target = Path.of(System.getProperty("project.home", ".")).resolve("target");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            // what one that ended left of its classes makes the next starts quick
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + target.resolve("tests.jsa"),
            "-jar",
            target.resolve("gongkai-runner.jar").toString());
    Map<String, String> environment = builder.environment();
    environment.putAll(world.environment());
    environment.put("QUARKUS_SCHEDULER_ENABLED", "true");
    environment.put("GONGKAI_MACHINE_SWEEP_EVERY", "1s");
    environment.put("GONGKAI_MACHINE_OFFICE_FILE", file.toString());
    environment.putAll(more);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }
}
