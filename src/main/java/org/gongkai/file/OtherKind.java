package org.gongkai.file;

import java.util.Map;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * A kind of file that is not taken, and what its owner can do instead.
 *
 * @param words what it is, in Chinese
 * @param way how it becomes one that is taken, a sentence without its end; empty where there is
 *     none
 */
record OtherKind(String words, String way) {

  static final OtherKind UNKNOWN =
      new OtherKind("无法识别的类型", "请用原来的软件打开，另存或导出为 PDF 再上传；照片请存为 JPG");
  static final OtherKind SLIDES = new OtherKind("其他类型的办公文档（例如演示文稿）", "请另存或导出为 PDF 再上传");
  static final OtherKind PAGE = new OtherKind("网页", "请用浏览器打开，打印并另存为 PDF 再上传");

  private static final OtherKind PROGRAM = new OtherKind("可执行程序", "");
  private static final OtherKind SCRIPT = new OtherKind("脚本程序", "");
  private static final OtherKind PACKED =
      new OtherKind("压缩包（RAR、7Z 等）", "请解压，把里面的文件一个一个上传");
  private static final OtherKind FILM = new OtherKind("视频或录音", "请刻录光盘当面或邮寄提交");
  private static final OtherKind APPLE =
      new OtherKind(
          "HEIC 照片（苹果、华为等手机的高效格式）",
          "请存为 JPG 再上传：苹果手机在“设置→相机→格式”里选“兼容性最佳”再拍；已拍的照片用微信发给自己（不选原图）再保存，或者在电脑上打开后另存为 JPG");
  private static final OtherKind PICTURE = new OtherKind("其他格式的图片", "请打开图片，另存为 JPG 或 PNG 再上传，或者截屏");

  private static final Map<MediaType, OtherKind> KINDS =
      Map.ofEntries(
          Map.entry(MediaType.application("x-msdownload"), PROGRAM),
          Map.entry(MediaType.application("x-executable"), PROGRAM),
          Map.entry(MediaType.application("java-vm"), PROGRAM),
          Map.entry(MediaType.application("java-archive"), PROGRAM),
          Map.entry(MediaType.application("x-sh"), SCRIPT),
          Map.entry(MediaType.application("x-bat"), SCRIPT),
          Map.entry(MediaType.application("javascript"), SCRIPT),
          Map.entry(MediaType.text("javascript"), SCRIPT),
          Map.entry(MediaType.text("x-php"), SCRIPT),
          Map.entry(MediaType.text("x-jsp"), SCRIPT),
          Map.entry(MediaType.TEXT_HTML, PAGE),
          Map.entry(MediaType.application("xhtml+xml"), PAGE),
          Map.entry(MediaType.parse("multipart/related"), PAGE),
          Map.entry(MediaType.image("svg+xml"), new OtherKind("XML 或 SVG 文件", "请导出为 PDF 或 PNG 再上传")),
          Map.entry(MediaType.APPLICATION_XML, new OtherKind("XML 或 SVG 文件", "请导出为 PDF 再上传")),
          Map.entry(
              MediaType.application("rtf"), new OtherKind("RTF 文档", "请用 Word 或 WPS 打开，另存为 .docx 再上传")),
          Map.entry(MediaType.application("x-rar-compressed"), PACKED),
          Map.entry(MediaType.application("x-7z-compressed"), PACKED),
          Map.entry(MediaType.application("gzip"), PACKED),
          Map.entry(MediaType.application("x-tar"), PACKED),
          Map.entry(MediaType.application("x-bzip2"), PACKED),
          Map.entry(MediaType.application("x-xz"), PACKED),
          Map.entry(MediaType.image("heic"), APPLE),
          Map.entry(MediaType.image("heif"), APPLE),
          Map.entry(MediaType.image("heic-sequence"), APPLE),
          Map.entry(MediaType.image("heif-sequence"), APPLE));

  private static final Map<String, OtherKind> FAMILIES =
      Map.of("image", PICTURE, "video", FILM, "audio", FILM);

  /** The kind that a type, or what it is a special case of, belongs to. */
  static OtherKind of(MediaType type, MediaTypeRegistry registry) {
    for (MediaType t = type; t != null; t = registry.getSupertype(t)) {
      OtherKind kind = KINDS.get(t);
      if (kind != null) {
        return kind;
      }
    }
    return FAMILIES.getOrDefault(type.getType(), UNKNOWN);
  }

  /** Follows what is wrong; empty where there is no way. */
  String then() {
    return way.isEmpty() ? "" : "；" + way;
  }
}
