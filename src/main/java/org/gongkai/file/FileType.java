package org.gongkai.file;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of file that are taken. {@link Content} looks which one a file is, {@link FileClaim}
 * whether its name agrees.
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

  /** Whether files of this type are taken from there. */
  boolean isTaken(From from) {
    return this != ZIP || from == From.DESK;
  }

  /** Whether it is a photo or a scan. */
  boolean isPicture() {
    return this == JPEG || this == PNG;
  }

  /** The ending of its names, without a dot. */
  String extension() {
    return extension;
  }

  /** The endings of all that is taken from there. */
  static String taken(From from) {
    return Stream.of(values())
        .filter(type -> type.isTaken(from))
        .map(type -> type.extension)
        .collect(Collectors.joining("、"));
  }
}
