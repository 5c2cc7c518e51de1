package org.gongkai.personal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.file.Sha256;
import org.gongkai.personal.PersonalDataCheck.Finding;

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

  /** What a confirmation names. */
  public String key() {
    return Sha256.of((findings + "\n" + files).getBytes(StandardCharsets.UTF_8));
  }

  /** The findings in a sentence. */
  public String words() {
    return findings.stream().map(f -> f.what() + " " + f.masked()).collect(Collectors.joining("、"));
  }
}
