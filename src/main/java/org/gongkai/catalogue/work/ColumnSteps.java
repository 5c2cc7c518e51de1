package org.gongkai.catalogue.work;

import java.util.List;
import org.gongkai.input.Field;
import org.gongkai.matter.Change;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Who;
import org.gongkai.office.Role;

/** What can be done with a column besides putting it. */
final class ColumnSteps {

  private static final int LONGEST_PERIOD = 100;

  private static final Field<String, Situation<ColumnDocument>> PERIOD =
      Field.<Situation<ColumnDocument>>line("period", "所属期间", LONGEST_PERIOD).help("例如 2026年第三季度");

  private static final Rule RETIRED =
      new Rule("retired", "公开目录", "这个栏目已经停用，不需要更新。仍要使用的，请登记人员或管理员重新启用。");

  /** All of them, in the order of the page. */
  static final List<Step<ColumnDocument>> ALL =
      List.of(
          Step.<ColumnDocument>of(
                  "nothing-to-report",
                  "登记无更新说明",
                  Who.owner("栏目的负责人", ColumnDocument::owner).or(Who.roles(Role.CLERK)))
              .help("这一期没有应当公开的新内容时登记；更新间隔从登记的日期重新计算。")
              .unless(now -> now.matter().column().retired() ? RETIRED : null)
              .fields(List.of(PERIOD))
              .on("说明日期")
              .does(
                  (given, now) -> {
                    var said = new NothingToReport(given.get(PERIOD), now.on());
                    return Change.to(now.matter().with(said), "无更新说明：" + said.period());
                  }));

  private ColumnSteps() {}
}
