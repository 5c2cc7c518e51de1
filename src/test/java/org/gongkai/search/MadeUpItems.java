package org.gongkai.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.Sha256;
import org.gongkai.item.Attribute;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.ItemKind;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.item.Publication;
import org.gongkai.item.Publicity;
import org.gongkai.item.Terms;
import org.gongkai.item.Validity;
import org.gongkai.matter.TextRef;

/** Published items of some 830 characters as offices write them, names and figures made up. */
final class MadeUpItems {

  private static final int BODY = 800;

  /** Words of notices, the earlier the more often. */
  private static final List<String> WORDS =
      List.of(
          ("的 和 工作 街道 村 社区 项目 补助 资金 公示 通知 关于 名单 实施 管理 服务 改造 农村 户 元 年度 申请 审核 发放 低保 救助 特困 残疾人"
                  + " 危房 耕地 补贴 防汛 森林 防火 安全 生产 检查 整治 环境 卫生 垃圾 分类 河长 巡查 道路 硬化 招标 采购 中标 预算 决算 三公 经费"
                  + " 人事 任免 征求 意见 方案 办法 细则 规定 制度 会议 纪要 领导 小组 成员 调整 分工 职责 联系 电话 地址 办公 时间 依据 条件 材料"
                  + " 流程 期限 收费 标准 监督 举报 投诉 回复 报告 统计 数据 表格 附件 如下 特此 公告 按照 根据 精神 要求 进一步 加强 推进 落实"
                  + " 确保 完成 任务 目标 责任 考核 评估 第三方 专家 论证 听证 征地 拆迁 安置 补偿 宅基地 确权 登记 颁证 合作社 集体 经济 股份"
                  + " 乡村 振兴 扶贫 搬迁 就业 培训 创业 贷款 贴息 医保 养老 保险 缴费 退役 军人 优抚 慰问 学校 幼儿园 教师 招聘 入学 疫苗")
              .split(" "));

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";

  /** So many other words there are, of so many characters. */
  private static final int OTHERS = 20_000;

  private static final int CHARACTERS = 3_000;

  private final Random random;
  private final OfficeCode office;
  private final List<String> others;
  private int made;

  MadeUpItems(Random random, OfficeCode office) {
    this.random = random;
    this.office = office;
    this.others = Stream.generate(this::other).limit(OTHERS).toList();
  }

  private String other() {
    var word = new StringBuilder();
    int length = 2 + random.nextInt(2);
    for (int i = 0; i < length; i++) {
      double share = random.nextDouble();
      word.appendCodePoint(0x4E00 + (int) (share * share * CHARACTERS));
    }
    return word.toString();
  }

  /** An item, with its body. */
  record Made(Item item, String body) {
    void keep(BlobStore blobs) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      blobs.put(BlobKey.text(item.office(), item.id(), Sha256.of(bytes)), bytes);
    }
  }

  Made next() {
    String body = text(BODY);
    int length = body.codePointCount(0, body.length());
    var ref = new TextRef(Sha256.of(body.getBytes(StandardCharsets.UTF_8)), false, length, null);
    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2800));
    ItemKind[] kinds = ItemKind.values();
    var said =
        new Metadata(
            "关于" + text(14) + "的通知",
            kinds[random.nextInt(kinds.length)],
            "%s/%d-%07d".formatted(office, day.getYear(), ++made),
            "示街办〔%d〕%d号".formatted(day.getYear(), 1 + random.nextInt(300)),
            null,
            null,
            day);
    var content = new Content(new ColumnRef("C" + made % 40, "CLERKS"), said, null, ref, List.of());
    var published = new Publication(day.plusDays(3), day.plusDays(3), null, null, 5, false);
    return new Made(
        new Item(
            office,
            ItemId.of(office),
            ItemState.PUBLISHED,
            content,
            new Decision(Attribute.PUBLIC, null, People.drafting("li"), day),
            Publicity.none(Validity.until(null, null), Interpreting.UNSAID).with(published),
            Terms.NONE),
        body);
  }

  private String text(int length) {
    var text = new StringBuilder();
    while (text.length() < length) {
      int kind = random.nextInt(20);
      if (kind == 0) {
        text.append(random.nextBoolean() ? "，" : "。\n");
      } else if (kind == 1) {
        text.append(random.nextInt(10_000)).append("元");
      } else if (kind == 2) {
        text.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())))
            .appendCodePoint(0x4E00 + random.nextInt(6000))
            .appendCodePoint(0x4E00 + random.nextInt(6000));
      } else if (kind < 11) {
        double share = random.nextDouble();
        text.append(WORDS.get((int) (share * share * WORDS.size())));
      } else {
        text.append(others.get((int) Math.pow(OTHERS, random.nextDouble())));
      }
    }
    return text.toString();
  }
}
