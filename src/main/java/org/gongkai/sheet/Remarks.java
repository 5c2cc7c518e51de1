package org.gongkai.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gongkai.input.Problem.Code;

/** Collects remarks, all at once; so many are listed, the rest is counted. */
public final class Remarks {

  /** So many are listed. */
  public static final int LISTED = 200;

  private static final Comparator<CellRemark> BY_PLACE =
      Comparator.comparingInt((CellRemark remark) -> remark.row() == null ? 0 : remark.row());

  private final List<CellRemark> found = new ArrayList<>();
  private int count;

  /** Notes one. */
  public void add(CellRemark remark) {
    count++;
    if (found.size() < LISTED) {
      found.add(remark);
    }
  }

  /** Notes one of a cell. */
  public void add(CellAddress cell, Code code, String message) {
    add(CellRemark.at(cell, code, message));
  }

  /** Notes all of them. */
  public void addAll(Collection<CellRemark> remarks) {
    remarks.forEach(this::add);
  }

  /** Whether there is none. */
  public boolean none() {
    return count == 0;
  }

  /** How many there are, with those that are not listed. */
  public int count() {
    return count;
  }

  /** Those listed, by row; a last one counts the rest. */
  public List<CellRemark> list() {
    var all = new ArrayList<>(found);
    all.sort(BY_PLACE);
    if (count > all.size()) {
      int more = count - all.size();
      all.add(CellRemark.ofFile(Code.LENGTH, "另有%d处没有列出，请先处理以上各处后再试".formatted(more)));
    }
    return List.copyOf(all);
  }
}
