package org.gongkai.casework.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.Told;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.WrongGuesses;
import org.gongkai.casework.command.Casework;
import org.gongkai.office.OfficeList;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.QueryCodes;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's door: number and query code. A wrong number and a wrong code are told apart by
 * nobody. Wrong guesses are limited by the caller's address and by number; whoever has the code
 * gets in all the same.
 */
@Singleton
public class Tracking {

  private final Casework casework;
  private final QueryCodes queryCodes;
  private final WrongGuesses guesses;
  private final OfficeList offices;
  private final Clock clock;

  Tracking(
      Casework casework,
      QueryCodes queryCodes,
      WrongGuesses guesses,
      OfficeList offices,
      Clock clock) {
    this.offices = offices;
    this.clock = clock;
    this.casework = casework;
    this.queryCodes = queryCodes;
    this.guesses = guesses;
  }

  /** Number or query code are not right; nobody learns which. HTTP 404. */
  public static class NoSuchRequest extends Told {
    public NoSuchRequest() {
      this("申请编号或查询码不正确，请核对回执后重新填写");
    }

    private NoSuchRequest(String told) {
      super(told);
    }
  }

  /** What was typed can be no number at all, which is no guess. HTTP 404. */
  public static final class NoNumber extends NoSuchRequest {
    NoNumber() {
      super("这不像申请编号，请照回执填写，例如 LJQ-2026-000001；只填最后几位也可以");
    }
  }

  /**
   * The request.
   *
   * @param address the caller's network address
   * @throws NoNumber when it can be no number
   * @throws NoSuchRequest when number or code are wrong
   * @throws TooMany after too many wrong guesses
   */
  public OpenedCase open(@Nullable String typed, @Nullable String code, String address) {
    Optional<RequestNumber> number = number(typed, code);
    if (number.isEmpty() && !isNumber(typed)) {
      throw new NoNumber();
    }
    Optional<OpenedCase> opened =
        number
            .flatMap(casework::open)
            .filter(
                found ->
                    queryCodes.matches(
                        found.request().number(), found.request().submitted().queryCode(), code));
    return opened.orElseThrow(() -> wrong(number, address));
  }

  /**
   * The number as it was typed; of its end alone that one of the last years which the code fits.
   */
  private Optional<RequestNumber> number(@Nullable String typed, @Nullable String code) {
    String text = typed == null ? "" : typed;
    Optional<RequestNumber> whole = RequestNumber.typed(text);
    if (whole.isPresent() || !RequestNumber.isEnd(text)) {
      return whole;
    }
    int year = OfficeTime.today(clock).getYear();
    return offices.codes().stream()
        .flatMap(office -> RequestNumber.endingWith(office, text, year).stream())
        .filter(number -> queryCodes.mayMatch(number.toString(), code))
        .findFirst();
  }

  private static boolean isNumber(@Nullable String typed) {
    return typed != null && (RequestNumber.typed(typed).isPresent() || RequestNumber.isEnd(typed));
  }

  private RuntimeException wrong(Optional<RequestNumber> number, String address) {
    Duration wait = guesses.wrong(number.map(RequestNumber::toString).orElse(null), address);
    return wait.isZero() ? new NoSuchRequest() : WrongGuesses.tooMany(wait);
  }
}
