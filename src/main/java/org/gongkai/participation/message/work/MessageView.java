package org.gongkai.participation.message.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.office.Office;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as whoever has its query code sees it.
 *
 * @param texts what is sealed of it
 */
public record MessageView(Message message, Sealed texts, Office office, WorkingDays calendar) {

  /** By when it is answered. */
  public LocalDate replyDueOn() {
    return message.terms().reply(calendar).date();
  }

  /** When it ended, or null. */
  public @Nullable LocalDate endedOn() {
    Ending ending = message.handling().ending();
    return ending == null ? null : ending.on();
  }

  /** Where its writer was pointed, in words, or null. */
  public @Nullable String elsewhere() {
    Ending ending = message.handling().ending();
    return ending == null || ending.to() == null ? null : ending.destination();
  }

  /** Whether it asks for information, so that what was written goes on to a request. */
  public boolean forApply() {
    Ending ending = message.handling().ending();
    return ending != null && Ending.APPLY.equals(ending.to());
  }

  /** The contract's JSON. */
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("number", message.id());
    body.put("kind", message.kind());
    body.put("status", message.status());
    body.put("receivedOn", message.terms().receivedOn());
    body.put("replyDueOn", replyDueOn());
    body.put("extended", message.terms().extended());
    body.put("extensionReason", texts.extension());
    body.put("endedOn", endedOn());
    body.put("answer", texts.answer());
    body.put("to", forApply() ? Ending.APPLY : elsewhere());
    body.put("reason", texts.reason());
    return body;
  }
}
