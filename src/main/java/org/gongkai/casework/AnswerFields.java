package org.gongkai.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.request.Answer;

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
        if (a.content() != null) {
          fields.put("content", a.content());
        }
        Answer.Collect collect = a.collect();
        if (collect != null) {
          fields.put("where", collect.where());
          fields.put("how", collect.how());
          fields.put("on", collect.on());
        }
      }
      case Answer.NotDisclosed a -> {
        fields.put("ground", a.ground().name());
        fields.put("reason", a.reason());
        if (a.law() != null) {
          fields.put("law", a.law());
        }
      }
      case Answer.NotExisting a -> fields.put("searched", List.copyOf(a.searched()));
    }
    return fields;
  }
}
