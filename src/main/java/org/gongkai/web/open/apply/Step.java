package org.gongkai.web.open.apply;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the request form, in their order. */
enum Step {
  /** 谁来申请. */
  WHO(1),
  /** 要什么信息. */
  WHAT(2),
  /** 怎样获取. */
  HOW(3),
  /** 核对. */
  CHECK(4);

  private final int number;

  Step(int number) {
    this.number = number;
  }

  static Optional<Step> of(@Nullable String name) {
    return Stream.of(values()).filter(step -> step.name().equals(name)).findFirst();
  }

  /** 1 for the first. */
  int number() {
    return number;
  }

  Step next() {
    return switch (this) {
      case WHO -> WHAT;
      case WHAT -> HOW;
      case HOW, CHECK -> CHECK;
    };
  }

  Step before() {
    return switch (this) {
      case WHO, WHAT -> WHO;
      case HOW -> WHAT;
      case CHECK -> HOW;
    };
  }
}
