package org.gongkai.file;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name says that it is. The content decides: a name without an ending, or with one
 * that nobody knows, gets the right one, and so does a picture under another picture's. An ending
 * that stands for something else is refused, since who opens the file would be misled.
 *
 * @param type what the ending says, or null when it says nothing
 */
record FileClaim(FileName name, FileType.From from, @Nullable FileType type) {

  private static final Set<MediaType> TEXTS =
      Set.of(
          MediaType.OCTET_STREAM,
          MediaType.TEXT_PLAIN,
          MediaType.text("csv"),
          MediaType.text("tab-separated-values"),
          MediaType.text("x-log"),
          MediaType.text("x-web-markdown"));
  private static final MediaType DRAWING = MediaType.image("svg+xml");

  /**
   * The claim of a name.
   *
   * @return null when a problem was noted
   */
  static @Nullable FileClaim of(
      Problems problems, String field, FileName name, FileType.From from) {
    String ending = name.extension();
    Optional<FileType> type = FileType.ofExtension(ending);
    if (type.isPresent() ? type.get().isTaken(from) : saysNothing(ending)) {
      return new FileClaim(name, from, type.orElse(null));
    }
    problems.add(field, Code.NOT_ALLOWED, refusal(ending, from));
    return null;
  }

  private static String refusal(String ending, FileType.From from) {
    String way = OtherKind.of(named(ending), MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry()).then();
    return "不能上传 .%s 文件%s；可以上传的有：%s".formatted(ending, way, FileType.taken(from));
  }

  private static boolean saysNothing(String ending) {
    if (ending.isEmpty() || ending.chars().allMatch(Character::isDigit)) {
      return true; // e.g. “扫描件 1.2”
    }
    return !Archive.PROGRAMS.contains(ending)
        && (TEXTS.contains(named(ending)) || isPicture(ending));
  }

  private static boolean isPicture(String ending) {
    MediaType type = named(ending);
    return type.getType().equals("image") && !type.equals(DRAWING);
  }

  private static MediaType named(String ending) {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a." + ending);
    return Content.detected(null, metadata);
  }

  /** The type of a file of this name with that content; empty when they contradict each other. */
  Optional<FileType> with(Look look) {
    if (look.fits().isEmpty()) {
      return Optional.empty();
    }
    FileType first = look.fits().getFirst();
    if (type == null || (type.isPicture() && first.isPicture())) {
      return Optional.of(first);
    }
    return look.fits().contains(type) ? Optional.of(type) : Optional.empty();
  }

  /** The name with the ending of that type. */
  FileName named(FileType found) {
    String ending = name.extension();
    if (FileType.ofExtension(ending).filter(found::equals).isPresent()) {
      return name;
    }
    boolean instead = found.isPicture() && !ending.isEmpty() && isPicture(ending);
    return instead ? name.ending(found.extension()) : name.withEnding(found.extension());
  }
}
