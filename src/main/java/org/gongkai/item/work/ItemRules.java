package org.gongkai.item.work;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.deadline.Owner;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.People;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Who;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/** Who may do what with an item, and what forbids it. */
final class ItemRules {

  /** With fewer officials nobody is left whom the parts could be divided among. */
  private static final int PARTS = 3;

  static final Rule REVIEWS_THE_OWN = Rule.fourEyes("不能审查自己拟稿或者修改过的信息，请由另一位工作人员审查。");
  static final Rule DECIDES_THE_OWN = Rule.fourEyes("拟稿、审查、签发须由不同的人办理：您拟写、修改或者审查过这条信息，请由另一位负责人签发。");

  /** Whoever works with items. */
  static final Who<Item> ANYBODY = Who.roles(Role.CLERK, Role.HANDLER, Role.HEAD);

  static final Who<Item> CLERK = Who.roles(Role.CLERK);
  static final Who<Item> HEAD = Who.roles(Role.HEAD);

  /** The drafter, the deputy while they are away, the heads when they have left. */
  static final Who<Item> DRAFTER =
      Who.owner("拟稿人", item -> new Owner.Official(item.decision().people().drafter()));

  /** Whose column it is. */
  static final Who<Item> COLUMN = Who.owner("栏目负责人", item -> item.content().column().responsible());

  /** Who was asked to review it, or did. */
  static final Who<Item> REVIEWER = new Who<>("审查人", (official, now) -> reviews(official, now));

  private ItemRules() {}

  /**
   * Lets who works with items go on.
   *
   * @throws NotAllowed for all others
   */
  static void mayWrite(Official me) {
    NotAllowed.unless(me, "信息由登记人员、承办人和负责人登记。", Role.CLERK, Role.HANDLER, Role.HEAD);
  }

  private static boolean reviews(Official official, Situation<Item> now) {
    People people = now.matter().decision().people();
    return official.id().equals(people.wanted()) || official.id().equals(people.reviewer());
  }

  /** Only in these states. */
  static Function<Situation<Item>, @Nullable Rule> in(ItemState first, ItemState... others) {
    Set<ItemState> states = EnumSet.of(first, others);
    String words =
        states.stream().map(ItemState::words).collect(Collectors.joining("”“", "“", "”"));
    return now -> {
      ItemState state = now.matter().state();
      return states.contains(state)
          ? null
          : new Rule(
              "wrong-state", "信息公开审批流程", "这条信息现在是“%s”，此事项只在%s时办理。".formatted(state.words(), words));
    };
  }

  /** The first that forbids it. */
  @SafeVarargs
  static Function<Situation<Item>, @Nullable Rule> first(
      Function<Situation<Item>, @Nullable Rule>... all) {
    return now -> {
      for (Function<Situation<Item>, @Nullable Rule> one : all) {
        Rule rule = one.apply(now);
        if (rule != null) {
          return rule;
        }
      }
      return null;
    };
  }

  /** It stands in a column; a draft that came of a request stands in none at first. */
  static @Nullable Rule placed(Situation<Item> now) {
    return now.matter().content().column().isNone()
        ? new Rule("no-column", "信息公开目录编制要求", "这条信息还没有栏目，请先修改，选择公开目录中的栏目。")
        : null;
  }

  static @Nullable Rule notTheOwn(Situation<Item> now) {
    return mayReview(now, now.by()) ? null : REVIEWS_THE_OWN;
  }

  /**
   * Whether the official may be the reviewer: not who drafted. A head of an office of fewer than
   * three may have drafted it too, where nobody else is left who could review it.
   */
  static boolean mayReview(Situation<Item> now, Official official) {
    People people = now.matter().decision().people();
    return !people.drafted(official.id())
        || (official.holds(Role.HEAD)
            && isSmall(now)
            && now.in().office().officials().stream()
                .noneMatch(one -> one.active() && works(one) && !people.drafted(one.id())));
  }

  /** Whether it is one who works with items. */
  static boolean works(Official official) {
    return official.is(Role.CLERK) || official.is(Role.HANDLER) || official.is(Role.HEAD);
  }

  private static boolean isSmall(Situation<Item> now) {
    return now.in().office().officials().stream().filter(Official::active).count() < PARTS;
  }

  /** Drafter, reviewer and signer are three, where there are three. */
  static @Nullable Rule threePersons(Situation<Item> now) {
    People people = now.matter().decision().people();
    boolean other = people.drafted(now.by().id()) || now.by().id().equals(people.reviewer());
    return other && !(isSmall(now) && now.by().holds(Role.HEAD)) ? DECIDES_THE_OWN : null;
  }
}
