package org.gongkai.request;

/** Why information is withheld. */
public enum Ground {
  /** 国家秘密 (Art. 14). */
  STATE_SECRET("第十四条", "依法确定为国家秘密", true),
  /** 法律、行政法规禁止公开 (Art. 14). */
  FORBIDDEN_BY_LAW("第十四条", "法律、行政法规禁止公开", true),
  /** 公开后可能危及“三安全一稳定” (Art. 14). */
  SAFETY("第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", true),
  /** 商业秘密、个人隐私 (Art. 15). */
  THIRD_PARTY("第十五条", "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害", true),
  /** 内部事务信息 (Art. 16(1)). */
  INTERNAL("第十六条第一款", "属于行政机关的内部事务信息", true),
  /** 过程性信息 (Art. 16(2)). */
  PROCESS("第十六条第二款", "属于行政机关在履行行政管理职能过程中形成的过程性信息", true),
  /** 行政执法案卷 (Art. 16(2)). */
  ENFORCEMENT_FILE("第十六条第二款", "属于行政执法案卷信息", true),
  /** 不属于政府信息 (Art. 37): only a part of an answer. */
  NOT_GOVERNMENT_INFORMATION("第三十七条", "不属于政府信息", false);

  private final String article;
  private final String words;
  private final boolean reconsiderationFirst;

  Ground(String article, String words, boolean reconsiderationFirst) {
    this.article = article;
    this.words = words;
    this.reconsiderationFirst = reconsiderationFirst;
  }

  /** The article of the Regulation. */
  public String article() {
    return article;
  }

  /** The ground in the words of an answer. */
  public String words() {
    return words;
  }

  /** Whether reconsideration comes before the court (行政复议法 Art. 23(1)(4)). */
  public boolean reconsiderationFirst() {
    return reconsiderationFirst;
  }
}
