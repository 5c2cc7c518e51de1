package org.gongkai.casework.post;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.StoreAway;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Precedents;
import org.gongkai.casework.RequestNotices;
import org.gongkai.casework.paper.Letters;
import org.gongkai.input.Addresses;
import org.gongkai.notice.Notice;
import org.gongkai.request.Reasons;
import org.gongkai.request.Request;
import org.jboss.logging.Logger;

/**
 * What a notice of a request shows that is read when it is composed, and kept nowhere: the same for
 * the mail and for the desk's page. What the notice itself holds is never replaced.
 */
@Singleton
class Composed {

  private static final Logger LOG = Logger.getLogger(Composed.class);
  private static final String ANSWER = "answer";
  private static final String EARLIER = "earlier";

  private final Letters letters;
  private final Precedents precedents;

  Composed(Letters letters, Precedents precedents) {
    this.letters = letters;
    this.precedents = precedents;
  }

  /** Whether such a notice shows anything of the kind. */
  static boolean isComposed(Notice notice) {
    return isAnswer(notice) || isNew(notice);
  }

  private static boolean isAnswer(Notice notice) {
    return notice.kind().equals(RequestNotices.ANSWER) && !notice.values().containsKey(ANSWER);
  }

  private static boolean isNew(Notice notice) {
    return RequestNotices.NEW.contains(notice.kind()) && !notice.values().containsKey(EARLIER);
  }

  /**
   * The values: of the answer the text of its letter, so that its wording stands there alone; of a
   * new request what is known of the applicant's earlier ones.
   */
  Map<String, Object> of(OpenedCase opened, Notice notice) {
    if (isAnswer(notice)) {
      return letters
          .answer(opened)
          .flatMap(letter -> letters.text(opened, letter.id()))
          .<Map<String, Object>>map(text -> Map.of(ANSWER, quoting(opened, text)))
          .orElse(Map.of());
    }
    return isNew(notice) ? Map.of(EARLIER, earlier(opened)) : Map.of();
  }

  /**
   * The letter's text; what the applicant wrote and it repeats has no addresses that a mail program
   * makes links of, while what the office writes may say where something is public.
   */
  private static String quoting(OpenedCase opened, List<String> letter) {
    Request request = opened.request();
    String text = String.join("\n\n", letter);
    Reasons reasons = request.reasons();
    var typed = new ArrayList<>(List.of(request.submitted().information().asAsked()));
    if (reasons != null && reasons.reasons() != null) {
      reasons.reasons().lines().forEach(typed::add);
    }
    for (String one : typed) {
      text = one.isBlank() ? text : text.replace(one, Addresses.harmless(one));
    }
    return text;
  }

  /** A record that cannot be read holds back no mail: it goes without what there was earlier. */
  private String earlier(OpenedCase opened) {
    try {
      return precedents.told(opened.request());
    } catch (StoreAway e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "EarlierUnreadable request=%s", opened.request().number());
      return "";
    }
  }
}
