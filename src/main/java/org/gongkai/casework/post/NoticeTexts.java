package org.gongkai.casework.post;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalData;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.notice.Wording;
import org.gongkai.request.Applicant;
import org.gongkai.secret.QueryCodes;

/** What the notices of a request say, for officials who read, print or post them. */
@Singleton
public class NoticeTexts {

  private static final String HIDDEN = "（只告知申请人）";

  private final PersonalData people;
  private final Composed composed;
  private final Wording wording;
  private final QueryCodes codes;

  NoticeTexts(PersonalData people, Composed composed, Wording wording, QueryCodes codes) {
    this.people = people;
    this.composed = composed;
    this.wording = wording;
    this.codes = codes;
  }

  /**
   * The words of a notice, as it would be sent now.
   *
   * @param code whether it tells the query code: for who hands the letter to the applicant
   */
  public Wording.Text of(OpenedCase opened, Notice notice, boolean code) {
    var number = opened.request().number();
    String queryCode =
        code ? codes.shown(number, opened.request().submitted().queryCode()) : HIDDEN;
    Map<String, Object> values = new HashMap<>(composed.of(opened, notice));
    values.put("queryCode", queryCode);
    values.put("enclosed", "");
    return wording.of(notice, to(opened, notice), values);
  }

  private String to(OpenedCase opened, Notice notice) {
    return switch (notice.to()) {
      case Recipient.TheApplicant _ ->
          people
              .applicant(opened.request().number())
              .map(Applicant::name)
              .orElse(opened.request().submitted().maskedName());
      case Recipient.AParty _ -> notice.values().getOrDefault("party", "").toString();
      case Recipient.AnOfficial o -> opened.office().nameOf(o.id());
    };
  }
}
