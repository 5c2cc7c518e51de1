package org.gongkai.report;

/**
 * The figures of table 一 of the yearly report, 主动公开政府信息情况 (国办公开办函〔2021〕30号), which come from other
 * registers of the organ and are typed in.
 */
public enum Disclosure {
  /** 规章, 本年制发件数. */
  REGULATIONS_MADE("第二十条第（一）项", "规章", "本年制发件数"),
  /** 规章, 本年废止件数. */
  REGULATIONS_ABOLISHED("第二十条第（一）项", "规章", "本年废止件数"),
  /** 规章, 现行有效件数. */
  REGULATIONS_IN_FORCE("第二十条第（一）项", "规章", "现行有效件数"),
  /** 行政规范性文件, 本年制发件数. */
  NORMATIVE_MADE("第二十条第（一）项", "行政规范性文件", "本年制发件数"),
  /** 行政规范性文件, 本年废止件数. */
  NORMATIVE_ABOLISHED("第二十条第（一）项", "行政规范性文件", "本年废止件数"),
  /** 行政规范性文件, 现行有效件数. */
  NORMATIVE_IN_FORCE("第二十条第（一）项", "行政规范性文件", "现行有效件数"),
  /** 行政许可, 本年处理决定数量. */
  LICENCES("第二十条第（五）项", "行政许可", "本年处理决定数量"),
  /** 行政处罚, 本年处理决定数量. */
  PENALTIES("第二十条第（六）项", "行政处罚", "本年处理决定数量"),
  /** 行政强制, 本年处理决定数量. */
  COERCION("第二十条第（六）项", "行政强制", "本年处理决定数量"),
  /** 行政事业性收费, in 万元. */
  FEES("第二十条第（八）项", "行政事业性收费", "本年收费金额（单位：万元）");

  private final String block;
  private final String row;
  private final String column;

  Disclosure(String block, String row, String column) {
    this.block = block;
    this.row = row;
    this.column = column;
  }

  /** Which item of Art. 20 it belongs to. */
  public String block() {
    return block;
  }

  /** The label of its row. */
  public String row() {
    return row;
  }

  /** The label of its column. */
  public String column() {
    return column;
  }

  /** Whether it is an amount of money in 万元, which may have decimals; else a count. */
  public boolean isMoney() {
    return this == FEES;
  }
}
