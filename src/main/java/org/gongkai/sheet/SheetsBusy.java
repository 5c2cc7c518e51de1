package org.gongkai.sheet;

import org.gongkai.Told;

/** Too many files are being read at the same moment; nothing was stored. HTTP 503. */
public final class SheetsBusy extends Told {
  SheetsBusy() {
    super("此刻读取文件的人较多，表格尚未读取，请几秒钟后再上传一次");
  }
}
