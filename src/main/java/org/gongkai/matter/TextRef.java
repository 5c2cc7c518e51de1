package org.gongkai.matter;

import org.jspecify.annotations.Nullable;

/**
 * A text in the blob store.
 *
 * @param sha256 of its bytes
 * @param html whether it is clean HTML, else plain text
 * @param characters as a person counts them
 * @param name with office and item its key; each text that is written has its own, equal ones too.
 *     Null for one that lies under its SHA-256
 */
public record TextRef(String sha256, boolean html, int characters, @Nullable String name) {

  /** The last part of its key. */
  public String place() {
    return name == null ? sha256 : name;
  }

  /** Whether the other says the same, wherever it lies. */
  public boolean isSame(TextRef other) {
    return sha256.equals(other.sha256) && html == other.html;
  }
}
