package org.gongkai.file.text;

import java.io.IOException;

/** No more is read. */
final class Enough extends IOException {
  private final transient FileTexts.Read why;

  Enough(FileTexts.Read why) {
    super(why.name());
    this.why = why;
  }

  FileTexts.Read why() {
    return why;
  }
}
