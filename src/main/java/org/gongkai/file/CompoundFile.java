package org.gongkai.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.input.Problem.Code;

/**
 * A compound file (OLE2), the container of Word, Excel and WPS before 2007 and of much else. Which
 * document it is, the names in its outermost folder tell ({@link CompoundRoot}): a table may hold a
 * letter, and a letter a table. Macros and passwords are looked for everywhere: an entry of the
 * directory has 128 bytes and begins at a multiple of 128, so that no chain of sectors need be
 * followed.
 */
final class CompoundFile {

  static final int ENTRY = 128;
  private static final int NAME_LENGTH_AT = 64;
  private static final int KIND_AT = 66;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final String LETTER = "WordDocument";
  private static final Set<String> TABLE = Set.of("Workbook", "Book");
  private static final Set<String> TELLING =
      Set.of(LETTER, "Workbook", "Book", "_VBA_PROJECT", "EncryptedPackage");

  private CompoundFile() {}

  static Look look(Path file) throws IOException {
    Set<String> names = tellingNames(file);
    if (names.contains("EncryptedPackage")) {
      return Look.refused(Code.NOT_ALLOWED, "设有打开密码，请取消密码后再上传");
    }
    if (names.contains("_VBA_PROJECT")) {
      return Look.refused(Code.NOT_ALLOWED, "带有宏，请另存为不带宏的文件后再上传");
    }
    boolean both = names.contains(LETTER) && names.stream().anyMatch(TABLE::contains);
    Set<String> own = both ? CompoundRoot.names(file) : names;
    if (own.contains(LETTER)) {
      return Look.at(FileType.DOC, FileType.WPS);
    }
    if (own.stream().anyMatch(TABLE::contains)) {
      return Look.at(FileType.XLS, FileType.ET);
    }
    return Look.none(new OtherKind("其他类型的文件（例如安装包或演示文稿）", "演示文稿请另存为 PDF 再上传"));
  }

  private static Set<String> tellingNames(Path file) throws IOException {
    var names = new HashSet<String>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] entry = in.readNBytes(ENTRY);
      while (entry.length == ENTRY) {
        String name = name(entry);
        if (TELLING.contains(name)) {
          names.add(name);
        }
        entry = in.readNBytes(ENTRY);
      }
    }
    return names;
  }

  /** The name in a directory entry, or an empty text when these bytes are none. */
  static String name(byte[] entry) {
    int length = (entry[NAME_LENGTH_AT] & 0xFF) - 2;
    boolean isEntry =
        (entry[KIND_AT] == STORAGE || entry[KIND_AT] == STREAM)
            && entry[NAME_LENGTH_AT + 1] == 0
            && length > 0
            && length <= NAME_LENGTH_AT - 2;
    return isEntry ? new String(entry, 0, length, StandardCharsets.UTF_16LE) : "";
  }
}
