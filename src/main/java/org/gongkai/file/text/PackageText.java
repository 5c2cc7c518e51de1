package org.gongkai.file.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.file.text.PackageParts.Use;

/**
 * The text of all parts of a package, one element after the other, and of the packages embedded in
 * it; what else is embedded is not read.
 */
final class PackageText {

  private static final int DEEPEST = 3;

  private final Function<String, Use> uses;
  private final Reading reading;
  private final Bounded.Left left;

  private PackageText(Function<String, Use> uses, Reading reading, Bounded.Left left) {
    this.uses = uses;
    this.reading = reading;
    this.left = left;
  }

  static void office(Path file, long mostUnpacked, Reading reading) throws IOException {
    new PackageText(PackageParts::office, reading, new Bounded.Left(mostUnpacked)).read(file);
  }

  static void ofd(Path file, long mostUnpacked, Reading reading) throws IOException {
    new PackageText(PackageParts::ofd, reading, new Bounded.Left(mostUnpacked)).read(file);
  }

  private void read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        try (InputStream in = zip.getInputStream(part)) {
          part(part.getName(), in, 0);
        }
      }
    } catch (XMLStreamException e) {
      throw cause(e);
    }
  }

  private static IOException cause(XMLStreamException e) {
    Throwable nested = Optional.ofNullable(e.getNestedException()).orElse(e.getCause());
    return nested instanceof Enough enough ? enough : new IOException(e);
  }

  private void part(String name, InputStream in, int deep) throws IOException, XMLStreamException {
    Use use = uses.apply(name);
    switch (use) {
      case TEXT -> {
        if (deep == 0) {
          PartText.read(Bounded.xml(in, left), use, false, reading);
        } else {
          beside(in, use, true);
        }
      }
      case BESIDE, ALL -> beside(in, use, deep > 0);
      case PACKAGE -> embedded(in, deep + 1);
      case NOTHING -> PackageParts.unread(name).ifPresent(reading::unread);
    }
  }

  /** What stands beside the text need not be well formed; the text is read all the same. */
  private void beside(InputStream in, Use use, boolean embedded) throws IOException {
    try {
      PartText.read(Bounded.xml(in, left), use, embedded, reading);
    } catch (XMLStreamException e) {
      unlessOver(cause(e), "读不出的附加部分");
    } catch (IOException e) {
      unlessOver(e, "读不出的附加部分");
    }
  }

  /** Goes on without the part, unless nothing more is to be read or nobody takes it. */
  private void unlessOver(IOException e, String unread) throws IOException {
    if (e instanceof Enough || reading.failed() != null) {
      throw e;
    }
    reading.unread(unread);
  }

  /** A package inside: its bytes count too, since what is skipped is unpacked all the same. */
  private void embedded(InputStream in, int deep) throws IOException, XMLStreamException {
    if (deep > DEEPEST) {
      reading.unread("嵌入的对象");
      return;
    }
    try {
      if (!isRead(new ZipInputStream(Bounded.counted(in, left), StandardCharsets.UTF_8), deep)) {
        reading.unread("嵌入的对象");
      }
    } catch (IOException e) {
      unlessOver(e, "嵌入的对象");
    }
  }

  /** Whether there was anything in it. */
  private boolean isRead(ZipInputStream zip, int deep) throws IOException, XMLStreamException {
    boolean any = false;
    for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
      any = true;
      part(part.getName(), new Open(zip), deep);
      Bounded.counted(zip, left).transferTo(OutputStream.nullOutputStream());
    }
    return any;
  }

  /** The part alone is closed, not what it stands in. */
  private static final class Open extends FilterInputStream {
    Open(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
