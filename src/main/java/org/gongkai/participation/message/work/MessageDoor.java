package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.casework.WrongGuesses;
import org.gongkai.matter.MatterBook;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeList;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.MessageNumber;
import org.gongkai.secret.QueryCodes;
import org.jspecify.annotations.Nullable;

/**
 * The writer's door: number and query code. A wrong number and a wrong code are told apart by
 * nobody; wrong ones are limited.
 */
@Singleton
public class MessageDoor {

  private final MessageRoom room;
  private final MatterBook book;
  private final OfficeBook offices;
  private final OfficeList list;
  private final Clock clock;
  private final OfficeCalendars calendars;
  private final QueryCodes queryCodes;
  private final WrongGuesses guesses;

  MessageDoor(
      MessageRoom room,
      MatterBook book,
      OfficeBook offices,
      OfficeList list,
      OfficeCalendars calendars,
      QueryCodes queryCodes,
      WrongGuesses guesses,
      Clock clock) {
    this.room = room;
    this.book = book;
    this.offices = offices;
    this.list = list;
    this.clock = clock;
    this.calendars = calendars;
    this.queryCodes = queryCodes;
    this.guesses = guesses;
  }

  /**
   * The message, or empty when number or code are wrong.
   *
   * @param address the caller's network address
   * @throws org.gongkai.casework.TooMany after too many wrong guesses
   */
  public Optional<MessageView> open(@Nullable String typed, @Nullable String code, String address) {
    Optional<MessageNumber> number = number(typed, code);
    if (number.isEmpty() && !MessageNumber.isOne(typed)) {
      return Optional.empty(); // no number, so no guess
    }
    Optional<MessageView> found =
        number
            .flatMap(this::message)
            .filter(m -> queryCodes.matches(m.id(), m.receipt().queryCode(), code))
            .map(this::view);
    if (found.isEmpty()) {
      Duration wait = guesses.wrong(number.map(MessageNumber::toString).orElse(null), address);
      if (!wait.isZero()) {
        throw WrongGuesses.tooMany(wait);
      }
    }
    return found;
  }

  /**
   * The number as it was typed; of its end alone that one of the last years which the code fits.
   */
  private Optional<MessageNumber> number(@Nullable String typed, @Nullable String code) {
    Optional<MessageNumber> whole = MessageNumber.parse(typed);
    if (whole.isPresent() || !MessageNumber.isOne(typed)) {
      return whole;
    }
    int year = OfficeTime.today(clock).getYear();
    return list.codes().stream()
        .flatMap(office -> MessageNumber.endingWith(office, typed, year))
        .filter(number -> queryCodes.mayMatch(number.toString(), code))
        .findFirst();
  }

  private Optional<Message> message(MessageNumber number) {
    String id = number.toString();
    return Optional.ofNullable(book.documents(room, number.office(), List.of(id)).get(id))
        .map(MatterBook.Versioned::matter);
  }

  private MessageView view(Message message) {
    Office office = offices.find(message.office()).orElseThrow();
    return new MessageView(message, room.texts(message), office, calendars.of(message.office()));
  }
}
