package org.gongkai.item.past;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.Busy;
import org.gongkai.item.Folded;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Beside;
import org.gongkai.matter.MatterBook;
import org.gongkai.office.IndexPattern;
import org.gongkai.office.Office;

/** Takes many index numbers by the office's pattern at once. */
@Singleton
class IndexNumbers {

  private static final int TRIES = 30;

  private final MatterBook book;

  IndexNumbers(MatterBook book) {
    this.book = book;
  }

  /**
   * So many numbers that nobody has, nor gets: the counter is raised beyond them.
   *
   * @param on the day whose year they name
   * @param others folded numbers that are about to be given to others
   */
  List<String> take(Office office, LocalDate on, int count, Set<String> others) {
    if (count == 0) {
      return List.of();
    }
    IndexPattern pattern = office.settings().disclosure().indexNumber();
    String counter = Items.INDEX + "#" + pattern.series(office.code(), on);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      int seen = book.last(office.code(), counter);
      int last = seen;
      var free = new ArrayList<String>();
      while (free.size() < count) {
        int more = count - free.size();
        Map<String, String> asked = new LinkedHashMap<>();
        IntStream.rangeClosed(last + 1, last + more)
            .mapToObj(serial -> pattern.format(office.code(), on, serial))
            .forEach(number -> asked.put(Folded.of(number), number));
        last += more;
        asked.keySet().removeAll(others);
        asked.keySet().removeAll(book.claimed(office.code(), Items.INDEX, asked.keySet()).keySet());
        free.addAll(asked.values());
      }
      if (book.raise(office.code(), new Beside.Raise(counter, seen, last))) {
        return free;
      }
    }
    throw new Busy("此刻登记信息的人较多，没有导入。请过一会儿再导入一次");
  }
}
