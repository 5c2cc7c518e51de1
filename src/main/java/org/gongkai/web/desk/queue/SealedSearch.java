package org.gongkai.web.desk.queue;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.session.LoggedIn;

/**
 * What is looked for may be somebody's name or phone, so in the queue's addresses it stands sealed,
 * for the official who typed it: no log, history or proxy reads it there.
 */
@Singleton
class SealedSearch {

  private static final String USE = "SEARCH#";

  private final SessionSealing sealing;

  SealedSearch(SessionSealing sealing) {
    this.sealing = sealing;
  }

  /** The query of an address or a form, whose own addresses hold the words sealed. */
  QueueQuery of(LoggedIn.OfOffice me, MultivaluedMap<String, String> parameters) {
    String use = USE + me.official().id();
    QueueQuery query = QueueQuery.of(parameters);
    String words =
        Optional.ofNullable(parameters.getFirst(QueueQuery.SEALED))
            .filter(_ -> query.get("q").isEmpty())
            .flatMap(token -> sealing.ofToken(token, use))
            .orElse(query.get("q"));
    return words.isEmpty() ? query : query.searching(words, sealing.token(words, use));
  }
}
