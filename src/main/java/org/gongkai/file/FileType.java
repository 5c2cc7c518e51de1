package org.gongkai.file;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The types of file that are taken. The extension says which one a file claims to be; {@link
 * Content} looks whether it is.
 */
public enum FileType {
  PDF("PDF 文档", "application/pdf", "pdf"),
  JPEG("JPG 图片", "image/jpeg", "jpg"),
  PNG("PNG 图片", "image/png", "png"),
  DOCX(
      "Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOC("Word 97–2003 文档", "application/msword", "doc"),
  XLS("Excel 97–2003 表格", "application/vnd.ms-excel", "xls"),
  WPS("WPS 文字", "application/wps-office.wps", "wps"),
  ET("WPS 表格", "application/wps-office.et", "et"),
  OFD("OFD 版式文件", "application/ofd", "ofd"),
  TEXT("纯文本", "text/plain", "txt"),
  ZIP("ZIP 压缩包", "application/zip", "zip");

  /** Who hands a file in. */
  public enum From {
    /** An applicant, whose file officials will open: documents and pictures. */
    APPLICANT,
    /** An official: archives too. */
    DESK
  }

  private final String label;
  private final String mediaType;
  private final String extension;

  FileType(String label, String mediaType, String extension) {
    this.label = label;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The name of the type in Chinese. */
  public String label() {
    return label;
  }

  /** The value of {@code Content-Type} for a download. */
  public String mediaType() {
    return mediaType;
  }

  /** The type that an extension names, in lower case without its dot. */
  static Optional<FileType> ofExtension(String extension) {
    String usual = extension.equals("jpeg") ? JPEG.extension : extension;
    return Stream.of(values()).filter(type -> type.extension.equals(usual)).findFirst();
  }

  /**
   * The type that the name claims.
   *
   * @return null when a problem was noted
   */
  static @Nullable FileType check(Problems problems, String field, FileName name, From from) {
    String extension = name.extension();
    if (extension.isEmpty()) {
      problems.add(field, Code.FORMAT, "“%s”没有扩展名，请按实际类型补上，例如 .pdf".formatted(name));
      return null;
    }
    Optional<FileType> type = ofExtension(extension).filter(t -> isTaken(t, from));
    if (type.isEmpty()) {
      problems.add(
          field, Code.NOT_ALLOWED, "不能上传 .%s 文件；可以上传的有：%s".formatted(extension, taken(from)));
    }
    return type.orElse(null);
  }

  private static boolean isTaken(FileType type, From from) {
    return type != ZIP || from == From.DESK;
  }

  private static String taken(From from) {
    return Stream.of(values())
        .filter(type -> isTaken(type, from))
        .map(type -> type.extension)
        .collect(Collectors.joining("、"));
  }
}
