package org.gongkai.matter;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.file.BlobStore;
import org.gongkai.matter.Change.Text;
import org.jboss.logging.Logger;

/**
 * Long texts of a change in the blob store: laid down when the change was judged, before the
 * document that names them; taken back when it was not stored after all. Each lies under a key of
 * its own, so that nobody else names it.
 */
@Singleton
class LaidTexts {

  private static final Logger LOG = Logger.getLogger(LaidTexts.class);

  private final BlobStore blobs;

  LaidTexts(BlobStore blobs) {
    this.blobs = blobs;
  }

  void put(List<Text> texts) {
    texts.forEach(one -> blobs.put(one.key(), one.content().getBytes(StandardCharsets.UTF_8)));
  }

  /** One that cannot be deleted is logged. */
  void takeBack(List<Text> texts) {
    for (Text one : texts) {
      try {
        blobs.delete(one.key());
      } catch (RuntimeException e) {
        LOG.errorf(e, "TextLeft key=%s", one.key());
      }
    }
  }
}
