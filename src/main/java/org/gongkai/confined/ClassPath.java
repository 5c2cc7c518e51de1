package org.gongkai.confined;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where this program's classes are: beside {@code java.class.path} where this class itself came
 * from, since on Lambda and in tests another loader reads it.
 */
final class ClassPath {

  private ClassPath() {}

  static String own() {
    Set<String> parts = new LinkedHashSet<>();
    CodeSource source = ClassPath.class.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      add(parts, path(source));
    }
    parts.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, parts);
  }

  private static void add(Set<String> parts, Path own) {
    parts.add(own.toString());
    Path folder = Files.isDirectory(own) ? own : own.getParent();
    if (folder != null) {
      Path lib = folder.endsWith("lib") ? folder : folder.resolve("lib");
      if (Files.isDirectory(lib)) {
        parts.add(lib + File.separator + "*");
      }
    }
  }

  private static Path path(CodeSource source) {
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes from " + source.getLocation(), e);
    }
  }
}
