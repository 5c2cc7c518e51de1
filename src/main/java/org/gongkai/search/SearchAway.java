package org.gongkai.search;

import org.gongkai.Told;

/** There is no index to search in just now: it is being made, or cannot be. HTTP 503. */
public final class SearchAway extends Told {
  public SearchAway() {
    super("检索正在准备，暂时不能使用，请过一会儿再试。公开目录可以照常浏览。");
  }
}
