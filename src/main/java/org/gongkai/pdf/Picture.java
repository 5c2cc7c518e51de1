package org.gongkai.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo or scan that can be printed.
 *
 * @param content PNG or JPEG
 * @param pixels how much it is to unpack; one of 16 bits a colour counts twice
 */
public record Picture(byte[] content, long pixels) {

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
        reader.read(0);
        return new Picture(content, pixels);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // what a decoder makes of a broken picture is no fault of ours
      throw new Unfit(BROKEN, e);
    }
  }

  private static boolean isDeep(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    return type != null && type.getColorModel().getComponentSize(0) > Byte.SIZE;
  }
}
