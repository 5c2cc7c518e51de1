package org.gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What the directory alone says of a row.
 *
 * @param levels 公开事项
 * @param content 公开内容（要素）
 * @param body 公开主体
 * @param way 公开方式
 * @param layers 公开层级, as it is written
 * @param department 责任科室
 */
public record Entry(
    Levels levels,
    @Nullable String content,
    @Nullable String body,
    @Nullable Way way,
    @Nullable String layers,
    @Nullable String department) {

  /** Of a column that no directory has brought. */
  static Entry of(String name) {
    return new Entry(Levels.of(Folded.squeezed(name)), null, null, null, null, null);
  }
}
