package org.gongkai.web.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as a phone takes them. */
final class Photos {

  /** Exif that says: turn it a quarter to the right to see it upright. */
  private static final byte[] TURNED =
      HexFormat.of()
          .parseHex(
              "ffe10022457869660000" // APP1, its length, "Exif"
                  + "4d4d002a00000008" // big-endian TIFF, directory at 8
                  + "0001011200030000000100060000" // one entry: orientation, short, 6
                  + "00000000");

  private static final int START_OF_IMAGE = 2;

  private Photos() {}

  /** Of so many pixels as it is stored, so full of detail that it is large. */
  static Path lyingOnItsSide(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(
        0, 0, width, height, new Random(1).ints((long) width * height).toArray(), 0, width);
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    var photo = new ByteArrayOutputStream();
    photo.write(plain, 0, START_OF_IMAGE);
    photo.write(TURNED);
    photo.write(plain, START_OF_IMAGE, plain.length - START_OF_IMAGE);
    return Files.write(Files.createTempFile("photo", ".jpg"), photo.toByteArray());
  }
}
