package org.gongkai.pdf;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held (EXIF, tag 0x0112): phones store a photo as the sensor lies and note how it
 * is to be turned. Viewers turn it; what prints it must do so too. A note that cannot be read is
 * none.
 *
 * @param value 1 (upright) to 8, as EXIF has them
 */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int MOST_ENTRIES = 512;
  private static final String EXIF = "Exif\0\0";
  private static final long PNG_MARK = 0x89504E470D0A1A0AL;

  /** Of a JPEG (segment APP1) or a PNG (chunk eXIf). */
  static Orientation of(byte[] picture) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(picture);
      return bytes.getLong(0) == PNG_MARK ? ofPng(bytes) : ofJpeg(bytes);
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static Orientation ofJpeg(ByteBuffer bytes) {
    int at = 2;
    while ((bytes.get(at) & 0xFF) == 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      if (marker == 0xFF) {
        at++; // fill bytes
        continue;
      }
      if (marker == 0xDA || marker == 0xD9) {
        break; // the picture itself begins
      }
      int length = bytes.getShort(at + 2) & 0xFFFF;
      if (marker == 0xE1 && isExif(bytes, at + 4)) {
        return ofTiff(bytes.slice(at + 4 + EXIF.length(), length - 2 - EXIF.length()));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer bytes, int at) {
    byte[] mark = new byte[EXIF.length()];
    bytes.get(at, mark);
    return new String(mark, StandardCharsets.ISO_8859_1).equals(EXIF);
  }

  private static Orientation ofPng(ByteBuffer bytes) {
    int at = Long.BYTES;
    while (bytes.getInt(at + 4) != 0x49454E44) { // IEND
      int length = bytes.getInt(at);
      if (length < 0) {
        break;
      }
      if (bytes.getInt(at + 4) == 0x65584966) { // eXIf
        return ofTiff(bytes.slice(at + 8, length));
      }
      at = Math.addExact(at, Math.addExact(length, 12));
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int folder = tiff.getInt(4);
    int entries = Math.min(tiff.getShort(folder) & 0xFFFF, MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      int at = folder + 2 + 12 * i;
      if ((tiff.getShort(at) & 0xFFFF) == TAG && tiff.getShort(at + 2) == SHORT) {
        int value = tiff.getShort(at + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  boolean isUpright() {
    return value == 1;
  }

  /** The picture as it is meant to be seen. */
  BufferedImage applied(BufferedImage raw) {
    int width = raw.getWidth();
    int height = raw.getHeight();
    boolean lies = value >= 5;
    boolean clear = raw.getColorModel().hasAlpha();
    var upright =
        new BufferedImage(
            lies ? height : width,
            lies ? width : height,
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(raw, transform(width, height), null);
    graphics.dispose();
    return upright;
  }

  private AffineTransform transform(int w, int h) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }
}
