package org.gongkai.file;

import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.request.RequestNumber;

/** What files belong to, and under what they are known. */
public sealed interface FilePlace {

  /** The room of an office's own files. */
  String ROOM = "FILES";

  /** The office, under which the bytes lie. */
  OfficeCode office();

  /** Under what the files are known, by their ids. */
  Subject subject();

  /** Under what the official's uploads are known while parts are missing. */
  Subject uploads(String official);

  /** A request: its attachments, and what is disclosed with its answer. */
  record OfRequest(RequestNumber number) implements FilePlace {

    @Override
    public OfficeCode office() {
      return number.office();
    }

    @Override
    public Subject subject() {
      return number.subject();
    }

    @Override
    public Subject uploads(String official) {
      return subject();
    }
  }

  /** The office itself: what is published and kept, named by id wherever it is used. */
  record OfOffice(OfficeCode office) implements FilePlace {

    @Override
    public Subject subject() {
      return new Subject(ROOM, office.value());
    }

    @Override
    public Subject uploads(String official) {
      return new Subject(ROOM, office + "#" + official);
    }
  }
}
