package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  private static final Pattern NAMED =
      Pattern.compile("^(?:const|let|class|(?:async )?function\\*?) ([\\w$]+)", Pattern.MULTILINE);

  @Test
  void twoScriptsOfAPageNeverGiveTheSameNameOrTheSecondWouldNotRun() throws IOException {
    Map<String, String> owner = new HashMap<>();
    try (var files = Files.list(Path.of("src/main/resources/META-INF/resources"))) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
      assertThat(scripts).hasSizeGreaterThan(2);
      for (Path script : scripts) {
        String text = Files.readString(script);
        for (String name :
            NAMED.matcher(text).results().map((MatchResult m) -> m.group(1)).toList()) {
          assertThat(owner.put(name, script.toString())).as("%s in %s", name, script).isNull();
        }
      }
    }
  }
}
