package org.gongkai.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.notice.NoticeKind;

/**
 * What notices are called on the desk: the comment in the first line of the template that words
 * them.
 */
public final class NoticeWords {

  private static final Pattern FIRST_LINE = Pattern.compile("\\{! (.+) !}\\R");
  private static final Map<NoticeKind, String> READ = new ConcurrentHashMap<>();

  private NoticeWords() {}

  /** Its name; the kind itself, where an older build had a template that is gone. */
  public static String of(NoticeKind kind) {
    return READ.computeIfAbsent(kind, NoticeWords::read);
  }

  private static String read(NoticeKind kind) {
    try (InputStream in =
        NoticeWords.class.getResourceAsStream("/templates/mail/" + kind.template())) {
      if (in == null) {
        return kind.name();
      }
      Matcher name = FIRST_LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return name.lookingAt() ? name.group(1) : kind.name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
