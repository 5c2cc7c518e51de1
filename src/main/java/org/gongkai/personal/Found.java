package org.gongkai.personal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.Busy;
import org.gongkai.file.Sha256;
import org.gongkai.personal.PersonalDataCheck.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was found; a confirmation holds for exactly this.
 *
 * @param notes what a person must look at, since it was not looked at here; no confirmation names
 *     them
 * @param files the ids of the files that go with it
 * @param complete whether all files were looked at
 */
public record Found(
    List<Finding> findings, List<Finding> notes, List<String> files, boolean complete) {
  public static final Found NOTHING = new Found(List.of(), List.of(), List.of(), true);

  public Found {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
    files = List.copyOf(files);
  }

  /** The same with what was found in the text that the files go with. */
  public Found with(List<Finding> written) {
    var all = Stream.concat(written.stream(), findings.stream()).toList();
    return new Found(all, notes, files, complete);
  }

  /**
   * Lets it go out.
   *
   * @param confirmed the key of what was found and belongs there, or null
   * @throws PersonalDataFound unless {@code confirmed} names exactly what is found
   * @throws Busy while a file could not be looked at
   */
  public void orRefuse(@Nullable String confirmed) {
    if (!complete) {
      throw new Busy("所附的文件还没有检查完，请过一会儿再试；一直不行的，请告知县里的技术人员。");
    }
    if (!findings.isEmpty() && !key().equals(confirmed)) {
      throw new PersonalDataFound(this);
    }
  }

  /** What a confirmation names. */
  public String key() {
    return Sha256.of((findings + "\n" + files).getBytes(StandardCharsets.UTF_8));
  }

  /** What was not looked at, as a sentence behind what was found; empty when there is nothing. */
  public String besides() {
    return notes.isEmpty()
        ? ""
        : notes.stream()
            .map(note -> note.what() + note.masked())
            .collect(Collectors.joining("；", "另外：", "。"));
  }

  /** The findings in a sentence. */
  public String words() {
    return findings.stream().map(f -> f.what() + " " + f.masked()).collect(Collectors.joining("、"));
  }
}
