package org.gongkai.web.look;

import java.time.LocalDate;
import org.gongkai.casework.OpenedCase;
import org.gongkai.request.Fee;
import org.jspecify.annotations.Nullable;

/**
 * A fee as officials and applicants are told; the contract's JSON.
 *
 * @param amount whole 元
 * @param payBy the last day to pay
 * @param paidOn null until it is paid
 */
public record FeeView(
    Fee.Basis basis, int quantity, int amount, LocalDate payBy, @Nullable LocalDate paidOn) {

  /** The fee, or null when none is charged. */
  public static @Nullable FeeView of(OpenedCase opened) {
    Fee fee = opened.request().fee();
    return fee == null
        ? null
        : new FeeView(
            fee.basis(),
            fee.quantity(),
            fee.amount(),
            fee.payBy(opened.calendar()).date(),
            fee.paidOn());
  }
}
