package org.gongkai.web.desk.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.item.Decision;
import org.gongkai.item.Invalidation;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.item.Publication;
import org.gongkai.item.Validity;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Office;
import org.gongkai.request.Ground;
import org.gongkai.web.desk.matter.MatterPage.Fact;
import org.jspecify.annotations.Nullable;

/** What stands at the top of an item's page. */
final class ItemFacts {

  private final Item item;
  private final Surroundings in;
  private final List<Fact> facts = new ArrayList<>();

  private ItemFacts(Item item, Surroundings in) {
    this.item = item;
    this.in = in;
  }

  /**
   * All of it: the ten fields of the official page, then what only the office sees.
   *
   * @param column what its column is called
   */
  static List<Fact> of(Item item, String column, Surroundings in) {
    var all = new ItemFacts(item, in);
    all.official();
    all.add("栏目", column);
    all.decided();
    all.ends();
    all.published();
    return List.copyOf(all.facts);
  }

  private void official() {
    Metadata said = item.content().metadata();
    Publication publication = item.publicity().publication();
    must("索引号", said.indexNumber());
    must("主题分类", said.topic());
    must("发文机关", said.issuer());
    must("成文日期", day(said.formedOn()));
    must("发文字号", said.documentNumber());
    must("公文类型", said.kind().words());
    must("标题", said.title());
    must("发布日期", publication == null ? "尚未公开" : Words.brief(publication.on()));
    must("效力状态", validity());
    must("统一编号", item.id());
    add("内容概述", item.content().summary());
  }

  private String validity() {
    Validity validity = item.publicity().validity();
    Invalidation how = validity.how();
    if (how != null) {
      String on = day(validity.invalidOn());
      return "失效（" + how.words() + (on == null ? "" : "，" + on) + "）" + or(validity.by());
    }
    return item.isValid(in.today()) ? "有效" : "失效（有效期满）";
  }

  private void decided() {
    Decision decision = item.decision();
    Ground ground = decision.ground();
    add("公开属性", decision.attribute().words() + (decision.decidedOn() == null ? "（拟定）" : ""));
    add("不公开的依据", ground == null ? null : ground.article() + "：" + ground.words());
    People people = decision.people();
    Office office = in.office();
    add("拟稿人", office.nameOf(people.drafter()));
    add("修改人", String.join("、", people.editors().stream().map(office::nameOf).toList()));
    String wanted = people.wanted();
    if (people.reviewer() == null) {
      add("请谁审查", wanted == null ? null : office.nameOf(wanted));
    }
    add("审查人", named(people.reviewer(), people.reviewedOn()));
    add("签发人", named(people.decidedBy(), decision.decidedOn()));
  }

  private @Nullable String named(@Nullable String official, @Nullable LocalDate on) {
    String day = day(on);
    return official == null ? null : in.office().nameOf(official) + (day == null ? "" : "，" + day);
  }

  private void ends() {
    Validity validity = item.publicity().validity();
    add("有效期至", day(validity.validUntil()));
    add("公示期至", day(validity.publicityEndsOn()));
    add("撤下日期", day(validity.takenDownOn()));
  }

  private void published() {
    Publication publication = item.publicity().publication();
    if (publication == null) {
      return;
    }
    String url = publication.url();
    facts.add(new Fact("公开在", url == null ? "本系统的公开页面" : url, url));
    add("发布人", publication.by());
    if (publication.latestOn().isAfter(publication.on())) {
      add("最近一次公开", day(publication.latestOn()));
    }
    item.publicity()
        .channels()
        .forEach(
            also -> {
              String at = also.url();
              String words = also.channel().words() + "，" + Words.brief(also.on());
              facts.add(new Fact("另公开在", at == null ? words : words + " " + at, at));
            });
    item.publicity()
        .handOvers()
        .forEach(one -> add("移送", one.to().words() + "，" + Words.brief(one.on())));
  }

  /** What the office should know before anything else. */
  static List<String> hints(Item item, Surroundings in) {
    var hints = new ArrayList<String>();
    boolean missing = item.publicity().interpreting().isMissing();
    if (missing && item.state() == ItemState.DECIDED) {
      hints.add("这份文件要解读，还没有登记解读。解读与文件同步组织、同步审签、同步公开（国办发〔2016〕80号）：请先办理“登记解读”，再公开文件。");
    } else if (missing && item.state() == ItemState.PUBLISHED) {
      hints.add("文件已经公开，解读还没有登记。");
    }
    Publication publication = item.publicity().publication();
    if (publication != null && publication.late()) {
      hints.add("这条信息超过期限才公开（条例第二十六条）。");
    }
    if (item.decision().people().smallOffice()) {
      hints.add("本机关在职人员不足三人，签发人同时拟稿或者审查；认定表和审查表中已经注明。");
    }
    if (item.isOver(in.today())) {
      hints.add("公示期已满，公开页面不再显示。");
    }
    return hints;
  }

  private void must(String label, @Nullable String value) {
    facts.add(Fact.of(label, value == null || value.isEmpty() ? "没有填写" : value));
  }

  private void add(String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(Fact.of(label, value));
    }
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : Words.brief(day);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
