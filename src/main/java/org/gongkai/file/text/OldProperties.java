package org.gongkai.file.text;

import java.io.IOException;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Section;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;

/** Title, author, keywords and other properties of a document from before 2007. */
final class OldProperties {

  private OldProperties() {}

  static void read(DirectoryNode root, Reading reading) throws IOException {
    for (Entry entry : root) {
      if (entry.getName().startsWith("\u0005") && entry.isDocumentEntry()) {
        try (var in = root.createDocumentInputStream(entry)) {
          properties(new PropertySet(in), reading.beside());
        } catch (NoPropertySetStreamException e) {
          reading.unread("文档属性");
        }
      }
    }
  }

  private static void properties(PropertySet set, Pieces beside) throws IOException {
    for (Section section : set.getSections()) {
      for (Property property : section.getProperties()) {
        if (property.getValue() instanceof String text) {
          beside.line(text);
        }
      }
    }
  }
}
