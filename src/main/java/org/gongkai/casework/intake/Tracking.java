package org.gongkai.casework.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.Told;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.WrongGuesses;
import org.gongkai.casework.command.Casework;
import org.gongkai.input.Clean;
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

  Tracking(Casework casework, QueryCodes queryCodes, WrongGuesses guesses) {
    this.casework = casework;
    this.queryCodes = queryCodes;
    this.guesses = guesses;
  }

  /** Number or query code are not right; nobody learns which. HTTP 404. */
  public static final class NoSuchRequest extends Told {
    public NoSuchRequest() {
      super("申请编号或查询码不正确，请核对回执后重新填写");
    }
  }

  /**
   * The request.
   *
   * @param address the caller's network address
   * @throws NoSuchRequest when number or code are wrong
   * @throws TooMany after too many wrong guesses
   */
  public OpenedCase open(@Nullable String typed, @Nullable String code, String address) {
    String text = Clean.halfWidth(typed);
    Optional<RequestNumber> number =
        Optional.ofNullable(text)
            .map(t -> t.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT))
            .flatMap(RequestNumber::parse);
    Optional<OpenedCase> opened =
        number
            .flatMap(casework::open)
            .filter(
                found ->
                    queryCodes.matches(
                        found.request().number(), found.request().submitted().queryCode(), code));
    return opened.orElseThrow(() -> wrong(number, address));
  }

  private RuntimeException wrong(Optional<RequestNumber> number, String address) {
    Duration wait = guesses.wrong(number.map(RequestNumber::toString).orElse(null), address);
    return wait.isZero() ? new NoSuchRequest() : WrongGuesses.tooMany(wait);
  }
}
