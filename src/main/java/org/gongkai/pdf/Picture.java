package org.gongkai.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo or scan that can be printed.
 *
 * @param content PNG or JPEG, upright as it was taken
 * @param pixels how much it is to unpack; one of 16 bits a colour counts twice
 */
public record Picture(byte[] content, long pixels) {

  /** Of a photo that was turned: no difference is seen on paper. */
  private static final float QUALITY = 0.9f;

  private static final String BROKEN = "图片损坏或不规范，读不出来";

  /**
   * Looks at the whole picture, so that one that breaks off shows here.
   *
   * @param most pixels for which there is room
   * @throws Unfit if it is broken or too large
   */
  public static Picture read(byte[] content, long most) throws Unfit {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Unfit(BROKEN);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0) * (isDeep(reader) ? 2 : 1);
        if (pixels > most) {
          throw new Unfit("图片像素较多");
        }
        return new Picture(upright(content, reader), pixels);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // what a decoder makes of a broken picture is no fault of ours
      throw new Unfit(BROKEN, e);
    }
  }

  /** The same bytes, unless the picture must be turned to be seen as it was taken. */
  private static byte[] upright(byte[] content, ImageReader reader) throws IOException {
    BufferedImage raw = reader.read(0);
    Orientation held = Orientation.of(content);
    if (held.isUpright()) {
      return content;
    }
    BufferedImage upright = held.applied(raw);
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriter writer = ImageIO.getImageWriter(reader);
      try {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (param.canWriteCompressed() && "JPEG".equalsIgnoreCase(reader.getFormatName())) {
          param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
          param.setCompressionQuality(QUALITY);
        }
        writer.setOutput(out);
        writer.write(null, new IIOImage(upright, null, null), param);
      } finally {
        writer.dispose();
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isDeep(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    return type != null && type.getColorModel().getComponentSize(0) > Byte.SIZE;
  }
}
