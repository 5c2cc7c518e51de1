package org.gongkai.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.request.Answer;
import org.jspecify.annotations.Nullable;

/** An answer as the contract's fields, the inverse of {@link AnswerReader}. */
public final class AnswerFields {

  private AnswerFields() {}

  /** {@code kind} and the fields of that kind. */
  public static Map<String, Object> of(Answer answer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", answer.kind().name());
    switch (answer) {
      case Answer.AlreadyPublic a -> {
        fields.put("where", a.where());
        fields.put("how", a.how());
      }
      case Answer.Disclosed a -> {
        put(fields, "content", a.content());
        files(fields, a.files());
        Answer.Collect collect = a.collect();
        if (collect != null) {
          fields.put("where", collect.where());
          fields.put("how", collect.how());
          fields.put("on", collect.on());
        }
        interest(fields, a.publicInterest());
      }
      case Answer.PartlyDisclosed a -> {
        fields.put("given", a.given());
        files(fields, a.files());
        fields.put("withheld", a.withheld());
        interest(fields, a.publicInterest());
      }
      case Answer.NotDisclosed a -> {
        fields.put("ground", a.ground().name());
        fields.put("reason", a.reason());
        put(fields, "law", a.law());
      }
      case Answer.NotExisting a -> fields.put("searched", List.copyOf(a.searched()));
      case Answer.NeedsCreation a -> fields.put("reason", a.reason());
      case Answer.StillUnclear a -> fields.put("reason", a.reason());
      case Answer.Recertification a -> fields.put("reason", a.reason());
      case Answer.OtherOrgan a -> {
        fields.put("reason", a.reason());
        put(fields, "organ", a.organ());
        put(fields, "contact", a.contact());
      }
      case Answer.Repeated a -> {
        fields.put("earlierNumber", a.earlierNumber());
        put(fields, "earlierAnswer", a.earlierAnswer());
      }
      case Answer.Petition a -> {
        fields.put("reason", a.reason());
        fields.put("channel", a.channel());
      }
      case Answer.Publication a -> {
        fields.put("reason", a.reason());
        fields.put("channel", a.channel());
      }
      case Answer.Unreasonable a -> fields.put("reason", a.reason());
      case Answer.SpecialLaw a -> {
        fields.put("law", a.law());
        put(fields, "organ", a.organ());
      }
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static void files(Map<String, Object> fields, List<String> files) {
    if (!files.isEmpty()) {
      fields.put("files", files);
    }
  }

  private static void interest(Map<String, Object> fields, @Nullable String reason) {
    if (reason != null) {
      fields.put("publicInterest", Map.of("reason", reason));
    }
  }
}
