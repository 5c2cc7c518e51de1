package org.gongkai.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in the outermost folder of a compound file ([MS-CFB]): its directory is read along the
 * chain of its sectors, and of it the tree below the root's child. What leads nowhere is left out.
 */
final class CompoundRoot {

  private static final int SHIFT_AT = 30;
  private static final int DIRECTORY_AT = 48;
  private static final int MORE_AT = 68;
  private static final int FIRST_MAP = 76;
  private static final int MAPS_IN_HEADER = 109;
  private static final int LEFT_AT = 68;
  private static final int RIGHT_AT = 72;
  private static final int CHILD_AT = 76;

  /** Directories have a few sectors; a longer chain is a made one. */
  private static final int MOST_SECTORS = 4096;

  private final FileChannel file;
  private final int sector;
  private final List<Integer> maps = new ArrayList<>();

  private CompoundRoot(FileChannel file, int sector) {
    this.file = file;
    this.sector = sector;
  }

  static Set<String> names(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer header = read(file, 0, 512);
      int shift = header.getShort(SHIFT_AT);
      return shift == 9 || shift == 12
          ? new CompoundRoot(file, 1 << shift).names(header)
          : Set.of();
    }
  }

  private Set<String> names(ByteBuffer header) throws IOException {
    readMaps(header);
    List<Integer> directory = chain(header.getInt(DIRECTORY_AT));
    var names = new HashSet<String>();
    var seen = new HashSet<Integer>();
    Deque<Integer> todo = new ArrayDeque<>();
    todo.add(entry(directory, 0).getInt(CHILD_AT));
    while (!todo.isEmpty()) {
      int id = todo.remove();
      if (id >= 0 && seen.add(id)) {
        ByteBuffer entry = entry(directory, id);
        names.add(CompoundFile.name(entry.array()));
        todo.add(entry.getInt(LEFT_AT));
        todo.add(entry.getInt(RIGHT_AT));
      }
    }
    return names;
  }

  /** Where the table of sectors lies: the first places in the header, the others in a chain. */
  private void readMaps(ByteBuffer header) throws IOException {
    for (int i = 0; i < MAPS_IN_HEADER; i++) {
      maps.add(header.getInt(FIRST_MAP + 4 * i));
    }
    int more = header.getInt(MORE_AT);
    for (int n = 0; more >= 0 && n < MOST_SECTORS; n++) {
      ByteBuffer places = read(file, at(more), sector);
      for (int i = 0; i < sector / 4 - 1; i++) {
        maps.add(places.getInt(4 * i));
      }
      more = places.getInt(sector - 4);
    }
  }

  private List<Integer> chain(int first) throws IOException {
    var sectors = new ArrayList<Integer>();
    for (int at = first; at >= 0 && sectors.size() < MOST_SECTORS; at = next(at)) {
      sectors.add(at);
    }
    return sectors;
  }

  private int next(int number) throws IOException {
    int map = number / (sector / 4);
    return map >= maps.size() || maps.get(map) < 0
        ? -1
        : read(file, at(maps.get(map)) + 4L * (number % (sector / 4)), 4).getInt(0);
  }

  private ByteBuffer entry(List<Integer> directory, int id) throws IOException {
    int which = id / (sector / CompoundFile.ENTRY);
    int within = id % (sector / CompoundFile.ENTRY);
    return which < directory.size()
        ? read(file, at(directory.get(which)) + (long) within * CompoundFile.ENTRY, CompoundFile.ENTRY)
        : ByteBuffer.allocate(CompoundFile.ENTRY).putInt(LEFT_AT, -1).putInt(RIGHT_AT, -1);
  }

  private long at(int number) {
    return (number + 1L) * sector;
  }

  /** So many bytes; zeros behind the file's end. */
  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
      // until it is full
    }
    return buffer.clear();
  }
}
