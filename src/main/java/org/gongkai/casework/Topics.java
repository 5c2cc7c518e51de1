package org.gongkai.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.request.Information;
import org.gongkai.written.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, so that others that ask for the same are found: the title and the text
 * as {@link Canonical} has them, and the document number. Two requests that share one of them may
 * ask for the same; an official decides, never the machine (Art. 36(6), 44).
 */
public final class Topics {

  private static final int SHORTEST = 4;

  private Topics() {}

  /** The topics of a request, as hashes. */
  public static List<String> of(Information information) {
    var topics = new ArrayList<String>();
    add(topics, "title", information.title());
    add(topics, "number", information.documentNumber());
    add(topics, "text", information.description());
    return List.copyOf(topics);
  }

  private static void add(List<String> topics, String what, @Nullable String text) {
    if (text == null) {
      return;
    }
    String bare = Canonical.name(text);
    if (bare.codePointCount(0, bare.length()) >= SHORTEST) {
      topics.add(hash(what + "\n" + bare));
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
