package org.gongkai.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photo or scan that can be printed.
 *
 * @param content PNG or JPEG
 */
public record Picture(byte[] content) {

  private static final String BROKEN = "图片损坏或不规范，读不出来";

  /** What is unpacked to be printed must find room in the memory of a function. */
  private static final long MOST_PIXELS = 48_000_000;

  /**
   * Looks at the whole picture, so that one that breaks off shows here.
   *
   * @throws Unfit if it is broken or too large
   */
  public static Picture read(byte[] content) throws Unfit {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Unfit(BROKEN);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new Unfit("图片像素太多");
        }
        reader.read(0);
      } finally {
        reader.dispose();
      }
      return new Picture(content);
    } catch (IOException | RuntimeException e) {
      // what a decoder makes of a broken picture is no fault of ours
      throw new Unfit(BROKEN, e);
    }
  }
}
