package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A fee for the handling of information (信息处理费, 国办函〔2020〕109号), by item or by page, never both.
 *
 * @param of the number of the event that charged it
 * @param quantity items or pages of this request
 * @param amount whole 元
 * @param chargedOn the day of the notice, Asia/Shanghai
 * @param sentOn the day it was handed to the post, or null
 * @param receivedOn the day the applicant got it (a mail accepted, signed for, or told), or null
 * @param paidOn the day of payment, or null
 */
public record Fee(
    int of,
    Basis basis,
    int quantity,
    int amount,
    LocalDate chargedOn,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate paidOn) {

  /** Working days to pay, from the day after the applicant received the notice. */
  public static final int TERM = 20;

  /** What the fee is counted by. */
  public enum Basis {
    /** 按件, an applicant's of a calendar month. */
    ITEMS("按件", "同一申请人一个自然月内累计10件以下（含10件）不收费；11至30件的部分每件100元；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。"),
    /** 按量 (A4 pages), of one request. */
    PAGES("按量", "30页以下（含30页）不收费；31至100页的部分每页10元；101至200页的部分每页20元；201页以上的部分每页40元。");

    private final String words;
    private final String tariff;

    Basis(String words, String tariff) {
      this.words = words;
      this.tariff = tariff;
    }

    /** The basis in plain words. */
    public String words() {
      return words;
    }

    /** What is free and what the rest costs, as {@link #price} reckons it. */
    public String tariff() {
      return tariff;
    }

    /**
     * What {@code quantity} costs, in whole 元, where {@code earlier} of the same month are charged
     * or free already (for ITEMS; pages begin anew with each request).
     *
     * <p>11 items cost 100 元, 30 cost 2,000, 31 cost 2,200, 41 cost 4,300. 31 pages cost 10 元, 100
     * cost 700, 200 cost 2,700, 201 cost 2,740, 1,500 cost 54,700.
     */
    public int price(int quantity, Month month) {
      return switch (this) {
        case ITEMS -> Math.max(0, items(month.items + quantity) - month.charged);
        case PAGES -> pages(quantity);
      };
    }

    /** Up to 10 free; 11 to 30: 100 元 each; from 31 in steps of ten, each 100 元 more an item. */
    private static int items(int count) {
      int sum = 100 * Math.clamp(count - 10, 0, 20);
      int price = 200;
      for (int left = count - 30; left > 0; left -= 10) {
        sum += price * Math.min(left, 10);
        price += 100;
      }
      return sum;
    }

    /** Up to 30 free; 31 to 100: 10 元; 101 to 200: 20 元; from 201: 40 元 a page. */
    private static int pages(int count) {
      return 10 * Math.clamp(count - 30, 0, 70)
          + 20 * Math.clamp(count - 100, 0, 100)
          + 40 * Math.max(count - 200, 0);
    }
  }

  /** The applicant's other items of a calendar month, and what was charged for them in 元. */
  public record Month(int items, int charged) {
    /** No other items. */
    public static final Month NOTHING = new Month(0, 0);

    /** Both together. */
    public Month plus(Month other) {
      return new Month(items + other.items, charged + other.charged);
    }
  }

  /** The last day to pay; counted from the day of sending until the day of receipt is known. */
  public DueDate payBy(WorkingDays calendar) {
    LocalDate from = receivedOn != null ? receivedOn : sentOn != null ? sentOn : chargedOn;
    return calendar.due(from, TERM);
  }

  /** The notice came back: it was neither sent nor received. */
  Fee unsent() {
    return new Fee(of, basis, quantity, amount, chargedOn, null, null, paidOn);
  }

  Fee sent(LocalDate on) {
    return new Fee(of, basis, quantity, amount, chargedOn, on, receivedOn, paidOn);
  }

  /** The applicant got the notice; an earlier day holds against a later one. */
  Fee received(LocalDate on) {
    LocalDate day = receivedOn == null || on.isBefore(receivedOn) ? on : receivedOn;
    return new Fee(of, basis, quantity, amount, chargedOn, sentOn, day, paidOn);
  }

  Fee paid(LocalDate on) {
    return new Fee(of, basis, quantity, amount, chargedOn, sentOn, receivedOn, on);
  }
}
