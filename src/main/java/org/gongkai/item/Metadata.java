package org.gongkai.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the official page says of it.
 *
 * @param indexNumber 索引号
 * @param documentNumber 发文字号
 * @param issuer 发文机关
 * @param topic 主题分类
 * @param formedOn 成文日期; null until it is known
 */
public record Metadata(
    String title,
    ItemKind kind,
    String indexNumber,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable String topic,
    @Nullable LocalDate formedOn) {

  public Metadata numbered(String index) {
    return new Metadata(title, kind, index, documentNumber, issuer, topic, formedOn);
  }

  public Metadata formed(@Nullable LocalDate day) {
    return new Metadata(title, kind, indexNumber, documentNumber, issuer, topic, day);
  }
}
