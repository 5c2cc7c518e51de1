package org.gongkai.file;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;

/**
 * Files of an office that belong to no request: uploaded once ({@link Uploads}), then named by id
 * wherever they are used. {@link Downloads} gives them out. They are read by id alone, however many
 * there are.
 */
@Singleton
public class OfficeFiles {

  private final FileBook files;

  OfficeFiles(FileBook files) {
    this.files = files;
  }

  /** The office's file of that id, if the text is one. */
  public Optional<StoredFile> find(OfficeCode office, String id) {
    return FileId.parse(id).flatMap(known -> files.find(new FilePlace.OfOffice(office), known));
  }

  /** The office's files of these ids, each once, in that order; others are left out. One call. */
  public List<StoredFile> findAll(OfficeCode office, Collection<String> ids) {
    List<FileId> known = ids.stream().distinct().flatMap(id -> FileId.parse(id).stream()).toList();
    return known.isEmpty() ? List.of() : files.findAll(new FilePlace.OfOffice(office), known);
  }

  /**
   * The files that somebody named in a field; each that the office does not have is noted under
   * {@code <field>[<0, 1, …>]}.
   */
  public List<StoredFile> named(
      Problems problems, String field, OfficeCode office, List<String> ids) {
    List<StoredFile> found = findAll(office, ids);
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (found.stream().noneMatch(file -> file.id().value().equals(id))) {
        problems.add(
            field + "[" + i + "]",
            Code.UNKNOWN_VALUE,
            "本机关没有这个文件，请先上传（POST /api/desk/files）再填写它的编号");
      }
    }
    return found;
  }
}
