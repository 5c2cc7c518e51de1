package org.gongkai.item.work;

/** What is told of corrections. */
public final class CorrectionWords {

  private CorrectionWords() {}

  /** What a field that was corrected is called. */
  public static String label(String field) {
    return Correctable.named(field).map(Correctable::label).orElse(field);
  }
}
