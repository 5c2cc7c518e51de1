package org.gongkai.file.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands where in a package of ISO/IEC 29500 (Word and Excel since 2007) or of GB/T 33190
 * (OFD).
 */
final class PackageParts {

  /** Elements that hold the text; also such as was deleted under tracking. */
  static final Set<String> TEXT = Set.of("t", "delText");

  static final Set<String> OFD_TEXT = Set.of("TextCode");

  /** Elements that hold what stands beside it: fields, formulas, notes, heads and feet, names. */
  static final Set<String> BESIDE =
      Set.of(
          "instrText",
          "delInstrText",
          "f",
          "formula",
          "formula1",
          "formula2",
          "text",
          "definedName",
          "oddHeader",
          "oddFooter",
          "evenHeader",
          "evenFooter",
          "firstHeader",
          "firstFooter");

  /** Attributes that do, by their elements. */
  static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("sheet", Set.of("name")),
          Map.entry("definedName", Set.of("name", "comment")),
          Map.entry("dataValidation", Set.of("prompt", "promptTitle", "error", "errorTitle")),
          Map.entry("hyperlink", Set.of("display", "tooltip", "location")),
          Map.entry("table", Set.of("name", "displayName", "comment")),
          Map.entry("tableColumn", Set.of("name")),
          Map.entry("cacheField", Set.of("name", "caption")),
          Map.entry("s", Set.of("v")),
          Map.entry("n", Set.of("v")),
          Map.entry("d", Set.of("v")),
          Map.entry("e", Set.of("v")),
          Map.entry("filter", Set.of("val")),
          Map.entry("customFilter", Set.of("val")),
          Map.entry("cfRule", Set.of("text")),
          Map.entry("scenario", Set.of("name", "comment", "user")),
          Map.entry("inputCells", Set.of("val")),
          Map.entry("person", Set.of("displayName")),
          Map.entry("docPr", Set.of("descr", "title", "name")),
          Map.entry("cNvPr", Set.of("descr", "title", "name")),
          Map.entry("shape", Set.of("alt", "title")),
          Map.entry("textpath", Set.of("string")),
          Map.entry("docVar", Set.of("name", "val")),
          Map.entry("alias", Set.of("val")),
          Map.entry("tag", Set.of("val")),
          Map.entry("default", Set.of("val")),
          Map.entry("listEntry", Set.of("val")),
          Map.entry("listItem", Set.of("displayText", "value")),
          Map.entry("helpText", Set.of("val")),
          Map.entry("statusText", Set.of("val")),
          Map.entry("fldSimple", Set.of("instr")),
          Map.entry("connection", Set.of("name", "description")),
          Map.entry("dbPr", Set.of("connection", "command")),
          Map.entry("Relationship", Set.of("Target")),
          Map.entry("ocxPr", Set.of("value")));

  private static final List<String> NO_TEXT =
      List.of("styles.xml", "/theme/", "fontTable.xml", "[Content_Types].xml", "webSettings.xml");

  private static final Set<String> PACKAGES = Set.of("docx", "xlsx", "pptx", "docm", "xlsm");
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg", "ico");
  private static final Set<String> SOUNDS = Set.of("wav", "mp3", "mp4", "wmv", "avi", "m4a", "mov");
  private static final Set<String> CHUNKS = Set.of("mht", "mhtml", "htm", "html", "rtf", "txt");

  private PackageParts() {}

  /** What is done with a part. */
  enum Use {
    /** Its text is the document's. */
    TEXT,
    /** Its text stands beside the document's. */
    BESIDE,
    /** All that is written in it stands beside, whatever the elements are called. */
    ALL,
    /** A document of its own inside this one. */
    PACKAGE,
    /** There is nothing to read in it. */
    NOTHING
  }

  static Use office(String part) {
    String end = ending(part);
    if (NO_TEXT.stream().anyMatch(part::contains)) {
      return Use.NOTHING;
    }
    if (end.equals("xml") || end.equals("rels") || end.equals("vml")) {
      boolean text = part.startsWith("word/") || part.startsWith("xl/") || part.startsWith("ppt/");
      boolean free = part.startsWith("docProps/") || part.startsWith("customXml/item");
      return free ? Use.ALL : text && end.equals("xml") ? Use.TEXT : Use.BESIDE;
    }
    return PACKAGES.contains(end) ? Use.PACKAGE : Use.NOTHING;
  }

  static Use ofd(String part) {
    boolean head = part.equals("OFD.xml") || part.endsWith("CustomTag.xml");
    return head ? Use.ALL : part.endsWith(".xml") ? Use.TEXT : Use.NOTHING;
  }

  /** The kind of a part that holds something and is not read, in Chinese; pictures are none. */
  static Optional<String> unread(String part) {
    String end = ending(part);
    String lower = part.toLowerCase(Locale.ROOT);
    if (part.endsWith("/") || PICTURES.contains(end) || lower.contains("printersettings")) {
      return Optional.empty();
    }
    if (lower.contains("/attachs/") || lower.contains("/attachments/")) {
      return end.equals("xml") ? Optional.empty() : Optional.of("附在里面的文件");
    }
    if (SOUNDS.contains(end)) {
      return Optional.of("音像");
    }
    if (lower.contains("/embeddings/") || lower.contains("oleobject")) {
      return Optional.of("嵌入的对象");
    }
    if (lower.contains("/model/")) {
      return Optional.of("数据模型");
    }
    if (lower.contains("/activex/")) {
      return Optional.of("控件");
    }
    if (lower.contains("vbaproject")) {
      return Optional.of("宏");
    }
    return CHUNKS.contains(end) ? Optional.of("嵌入的文档") : Optional.empty();
  }

  static String ending(String part) {
    return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
