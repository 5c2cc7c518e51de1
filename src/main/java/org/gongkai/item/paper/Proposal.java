package org.gongkai.item.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself; null for what it does not say.
 *
 * @param title 标题, its lines joined
 * @param documentNumber 发文字号, its year in 〔〕
 * @param issuer 发文机关; several are joined by 、
 * @param formedOn 成文日期
 */
public record Proposal(
    @Nullable String title,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable LocalDate formedOn) {

  public static final Proposal NOTHING = new Proposal(null, null, null, null);

  /** Whether it says nothing. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /** The same without a day. */
  public Proposal undated() {
    return new Proposal(title, documentNumber, issuer, null);
  }
}
