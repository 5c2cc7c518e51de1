package org.gongkai.web.open.solicitation;

import java.util.List;
import org.gongkai.file.StoredFile;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Ending;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.Tally;
import org.gongkai.web.open.solicitation.SolicitationSheets.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a solicitation shows.
 *
 * @param term in words, with the days that are left
 * @param texts as clean HTML
 */
public record SolicitationSheet(
    Solicitation one,
    SolicitationState state,
    Office office,
    String term,
    Texts texts,
    OpinionForm form,
    Table table) {

  /**
   * Its texts; empty where there is none.
   *
   * @param item the public item that came of it, or null
   */
  public record Texts(
      String draft,
      String explanation,
      String result,
      List<StoredFile> files,
      @Nullable Item item) {}

  /** An item and where it is read. */
  public record Item(String title, String path) {}

  /**
   * The opinions that are shown.
   *
   * @param next the address of the next page, or null after the last
   * @param later whether it does not begin with the first
   */
  public record Table(List<Line> lines, @Nullable String next, boolean later) {}

  /** Whether opinions are taken. */
  public boolean open() {
    return state == SolicitationState.OPEN;
  }

  public boolean hasResult() {
    return one.stage() == Stage.RESULT_PUBLISHED;
  }

  public @Nullable Ending ending() {
    return one.ending();
  }

  public Tally tally() {
    return one.tally();
  }

  /** Its own path. */
  public String path() {
    return "/solicitations/" + one.id();
  }
}
