package org.gongkai.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A grid as bytes, on its way from the process that read it. */
final class GridWire {

  private static final int NOTHING = -1;

  private GridWire() {}

  static byte[] write(Grid grid) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      text(out, grid.name());
      remarks(out, grid.problems());
      remarks(out, grid.warnings());
      out.writeInt(grid.rows().size());
      for (GridRow row : grid.rows()) {
        out.writeInt(row.number());
        out.writeInt(row.cells().size());
        for (Cell cell : row.cells().values()) {
          out.writeInt(cell.at().column());
          text(out, cell.kind().name());
          text(out, cell.fill().name());
          text(out, cell.text());
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remarks(DataOutputStream out, List<CellRemark> remarks) throws IOException {
    out.writeInt(remarks.size());
    for (CellRemark remark : remarks) {
      Integer row = remark.row();
      String column = remark.column();
      out.writeInt(row == null ? NOTHING : row);
      text(out, column == null ? "" : column);
      text(out, remark.code());
      text(out, remark.message());
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Grid read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String name = text(in);
      List<CellRemark> problems = remarks(in);
      List<CellRemark> warnings = remarks(in);
      var rows = new ArrayList<GridRow>();
      for (int left = in.readInt(); left > 0; left--) {
        rows.add(row(in));
      }
      return new Grid(name, rows, problems, warnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GridRow row(DataInputStream in) throws IOException {
    int number = in.readInt();
    var cells = new TreeMap<Integer, Cell>();
    for (int left = in.readInt(); left > 0; left--) {
      var at = new CellAddress(number, in.readInt());
      Cell.Kind kind = Cell.Kind.valueOf(text(in));
      Cell.Fill fill = Cell.Fill.valueOf(text(in));
      cells.put(at.column(), new Cell(at, text(in), kind, fill));
    }
    return new GridRow(number, cells);
  }

  private static List<CellRemark> remarks(DataInputStream in) throws IOException {
    var remarks = new ArrayList<CellRemark>();
    for (int left = in.readInt(); left > 0; left--) {
      int row = in.readInt();
      String column = text(in);
      remarks.add(
          new CellRemark(
              row == NOTHING ? null : row, column.isEmpty() ? null : column, text(in), text(in)));
    }
    return remarks;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
