package org.gongkai.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/** What the Regulation says is to be published: Art. 20 with its fifteen items, and Art. 21. */
public enum Legal {
  NORMS("20-1", "行政法规、规章和规范性文件"),
  ORGANISATION("20-2", "机关职能、机构设置、联系方式、负责人"),
  PLANS("20-3", "发展规划及相关政策"),
  STATISTICS("20-4", "统计信息"),
  SERVICES("20-5", "行政许可和其他对外管理服务事项"),
  PENALTIES("20-6", "行政处罚、行政强制"),
  BUDGET("20-7", "财政预算、决算"),
  CHARGES("20-8", "行政事业性收费"),
  PROCUREMENT("20-9", "政府集中采购"),
  PROJECTS("20-10", "重大建设项目"),
  WELFARE("20-11", "扶贫、教育、医疗、社会保障、促进就业"),
  EMERGENCIES("20-12", "突发公共事件"),
  SUPERVISION("20-13", "环境、卫生、安全、食品药品、产品质量监督检查"),
  RECRUITMENT("20-14", "公务员招考"),
  OTHER("20-15", "法律法规规定的其他信息"),
  LOCAL("21", "第二十一条规定的本地方信息");

  private final String code;
  private final String words;

  Legal(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Article and item, e.g. {@code 20-7}. */
  public String code() {
    return code;
  }

  /** In few words. */
  public String words() {
    return words;
  }

  /** That of the code, or empty. */
  public static Optional<Legal> of(String code) {
    return Stream.of(values()).filter(legal -> legal.code.equals(code)).findFirst();
  }
}
