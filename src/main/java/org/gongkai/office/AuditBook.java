package org.gongkai.office;

/** Where {@link Audit} is kept. */
public interface AuditBook {

  /** Adds an entry; none is ever changed. */
  void add(Audit.Entry entry);
}
