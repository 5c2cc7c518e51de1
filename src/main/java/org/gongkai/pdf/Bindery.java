package org.gongkai.pdf;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.confined.Confinement;
import org.gongkai.confined.Job;
import org.gongkai.confined.JobFailed;
import org.gongkai.confined.TooCostly;

/**
 * Reads what others wrote and prints a page with it, all in a process of its own: a PDF or picture
 * that takes too much is {@link Unfit}, and a whole that takes too much is {@link TooCostly}.
 */
@Singleton
public class Bindery {

  private static final String COSTLY = "读取它需要的内存或时间超过了上限";
  private static final String NOT_NOW = "此刻要读的文件较多，没有轮到，请过一会儿再导出";
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Confinement confinement;
  private final PdfPrinter printer;

  Bindery(Confinement confinement, PdfPrinter printer) {
    this.confinement = confinement;
    this.printer = printer;
  }

  /**
   * The pages of somebody else's PDF.
   *
   * @param time how long it may take, at most what the settings say
   * @throws Unfit if it cannot be bound in
   */
  public ForeignPdf pdf(byte[] content, Duration time) throws Unfit {
    byte[] answer = asked(PdfJob.class, content, time);
    try (var in = new DataInputStream(new ByteArrayInputStream(answer))) {
      int pages = in.readInt();
      return new ForeignPdf(in.readAllBytes(), pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A photo or scan.
   *
   * @param most pixels for which there is room
   * @param time how long it may take, at most what the settings say
   * @throws Unfit if it is broken, too large or takes too much
   */
  public Picture picture(byte[] content, long most, Duration time) throws Unfit {
    byte[] answer =
        asked(
            PictureJob.class,
            written(
                out -> {
                  out.writeLong(most);
                  out.write(content);
                }),
            time);
    try (var in = new DataInputStream(new ByteArrayInputStream(answer))) {
      long pixels = in.readLong();
      byte[] upright = in.readAllBytes();
      return new Picture(upright.length == 0 ? content : upright, pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] asked(Class<? extends Job> job, byte[] arguments, Duration time) throws Unfit {
    byte[] said;
    try {
      said = answer(job, arguments, time);
    } catch (TooCostly e) {
      throw new Unfit(e.of() == TooCostly.Of.PLACE ? NOT_NOW : COSTLY, e);
    } catch (JobFailed e) {
      throw new Unfit(ForeignPdf.BROKEN, e);
    }
    byte[] rest = Arrays.copyOfRange(said, 1, said.length);
    if (said[0] == UNFIT) {
      throw new Unfit(new String(rest, StandardCharsets.UTF_8));
    }
    return rest;
  }

  private byte[] answer(Class<? extends Job> job, byte[] arguments, Duration time)
      throws TooCostly, JobFailed {
    var pieces = new ArrayList<byte[]>();
    confinement.run(job, arguments, time, pieces::add);
    return pieces.getFirst();
  }

  /**
   * Prints a page as {@link PdfPrinter#print} does.
   *
   * @throws TooCostly if the whole takes too much
   * @throws JobFailed if what is bound in cannot be printed after all
   */
  public byte[] print(
      String page,
      Map<String, ForeignPdf> bound,
      Map<String, Picture> pictures,
      String stamp,
      Duration time)
      throws TooCostly, JobFailed {
    byte[] arguments =
        written(
            out -> {
              write(out, page.getBytes(StandardCharsets.UTF_8));
              out.writeUTF(stamp);
              out.writeInt(bound.size());
              for (Map.Entry<String, ForeignPdf> one : bound.entrySet()) {
                out.writeUTF(one.getKey());
                out.writeInt(one.getValue().pages());
                write(out, one.getValue().content());
              }
              out.writeInt(pictures.size());
              for (Map.Entry<String, Picture> one : pictures.entrySet()) {
                out.writeUTF(one.getKey());
                out.writeLong(one.getValue().pixels());
                write(out, one.getValue().content());
              }
            });
    return answer(PrintJob.class, arguments, time);
  }

  /** The characters of the page that will be printed as □, each once. */
  public List<Integer> lacking(String page) {
    return printer.lacking(page);
  }

  private static final byte FIT = 0;
  private static final byte UNFIT = 1;

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] content) throws IOException {
    out.writeInt(content.length);
    out.write(content);
  }

  private static byte[] content(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static byte[] fit(Writing writing) {
    return written(
        out -> {
          out.writeByte(FIT);
          writing.to(out);
        });
  }

  private static byte[] unfit(Unfit e) {
    return written(
        out -> {
          out.writeByte(UNFIT);
          out.write(e.why().getBytes(StandardCharsets.UTF_8));
        });
  }

  /** {@link ForeignPdf#read} in the other process. */
  public static final class PdfJob implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) throws IOException {
      try {
        ForeignPdf read = ForeignPdf.read(arguments);
        if (read.content().length > MOST_BYTES) {
          throw new Unfit(COSTLY);
        }
        answer.piece(
            fit(
                out -> {
                  out.writeInt(read.pages());
                  out.write(read.content());
                }));
      } catch (Unfit e) {
        answer.piece(unfit(e));
      }
    }
  }

  /** {@link Picture#read} in the other process. */
  public static final class PictureJob implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) throws IOException {
      try (var in = new DataInputStream(new ByteArrayInputStream(arguments))) {
        long most = in.readLong();
        byte[] content = in.readAllBytes();
        Picture read = Picture.read(content, most);
        answer.piece(
            fit(
                out -> {
                  out.writeLong(read.pixels());
                  out.write(read.content() == content ? new byte[0] : read.content());
                }));
      } catch (Unfit e) {
        answer.piece(unfit(e));
      }
    }
  }

  /** {@link PdfPrinter#print} in the other process. */
  public static final class PrintJob implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) throws IOException {
      try (var in = new DataInputStream(new ByteArrayInputStream(arguments))) {
        String page = new String(content(in), StandardCharsets.UTF_8);
        String stamp = in.readUTF();
        Map<String, ForeignPdf> bound = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          String key = in.readUTF();
          int pages = in.readInt();
          bound.put(key, new ForeignPdf(content(in), pages));
        }
        Map<String, Picture> pictures = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          String key = in.readUTF();
          long pixels = in.readLong();
          pictures.put(key, new Picture(content(in), pixels));
        }
        answer.piece(new PdfPrinter().print(page, bound, pictures, stamp));
      }
    }
  }
}
