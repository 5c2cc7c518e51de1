package org.gongkai.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.input.Problem.Code;

/**
 * A ZIP archive, and the documents that are one: its directory is read, and of its entries only the
 * small one that names a document's type, up to a limit. Nothing else is unpacked.
 */
final class Archive {

  private static final int MOST_CONTENT_TYPES = 1024 * 1024;
  private static final int END_BYTES = 22;
  private static final int MOST_COMMENT = 65_535;
  private static final int END_MARK = 0x06054b50;
  private static final int ENTRY_MARK = 0x02014b50;
  private static final Pattern CLIMBS =
      Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^.:");
  /** Endings of what runs when it is opened. */
  static final Set<String> PROGRAMS =
      Set.of(
          "exe", "dll", "com", "scr", "pif", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse",
          "wsf", "hta", "lnk", "jar", "class", "sh", "cpl", "reg", "apk");

  private Archive() {}

  static Look look(Path file) throws IOException {
    // names in GBK, which many archives here have, are no UTF-8; as Latin 1 any byte is a name
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      Optional<Look> refused =
          zip.stream().flatMap(entry -> refusal(entry.getName()).stream()).findFirst();
      return refused.isPresent() ? refused.get() : kind(zip);
    } catch (ZipException e) {
      return Look.refused(Code.FORMAT, "打不开，可能已经损坏或没有传完，请重新导出后再上传");
    }
  }

  private static Optional<Look> refusal(String entry) {
    String lower = entry.toLowerCase(Locale.ROOT);
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    if (CLIMBS.matcher(entry).find()) {
      return Optional.of(Look.refused(Code.NOT_ALLOWED, "里有带路径的文件名（例如 ../），解压时会写到别处，不能上传"));
    }
    if (lower.endsWith("vbaproject.bin")) {
      return Optional.of(Look.refused(Code.NOT_ALLOWED, "带有宏，请另存为不带宏的文件后再上传"));
    }
    if (PROGRAMS.contains(extension)) {
      return Optional.of(Look.refused(Code.NOT_ALLOWED, "里有程序（.%s），请去掉后再上传".formatted(extension)));
    }
    return Optional.empty();
  }

  private static Look kind(ZipFile zip) throws IOException {
    ZipEntry types = zip.getEntry("[Content_Types].xml");
    if (types != null) {
      return document(contentTypes(zip, types));
    }
    return zip.getEntry("OFD.xml") != null ? Look.at(FileType.OFD) : Look.at(FileType.ZIP);
  }

  private static Look document(String contentTypes) {
    if (contentTypes.contains("macroEnabled")) {
      return Look.refused(Code.NOT_ALLOWED, "带有宏，请另存为不带宏的文件后再上传");
    }
    if (contentTypes.contains("wordprocessingml.document.main+xml")) {
      return Look.at(FileType.DOCX);
    }
    if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
      return Look.at(FileType.XLSX);
    }
    return Look.none(OtherKind.SLIDES);
  }

  private static String contentTypes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }
  }

  /**
   * Whether an archive is appended to a file that is something else: its end record stands in the
   * last 64 kB and its directory lies where that says. Such a file is two things, and which one
   * depends on the program that opens it.
   */
  static boolean isHiddenIn(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long from = Math.max(0, channel.size() - END_BYTES - MOST_COMMENT);
      ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
      for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
        if (tail.getInt(at) == END_MARK && hasDirectory(channel, from + at, tail.getInt(at + 12))) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean hasDirectory(FileChannel channel, long end, int size) throws IOException {
    long start = end - Integer.toUnsignedLong(size);
    return size != 0 && start >= 0 && read(channel, start, 4).getInt(0) == ENTRY_MARK;
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // until it is full
    }
    return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
