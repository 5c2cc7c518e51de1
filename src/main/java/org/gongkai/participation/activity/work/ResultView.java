package org.gongkai.participation.activity.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.participation.activity.Result;
import org.jspecify.annotations.Nullable;

/** The result of a survey as JSON, for officials and for the public alike. */
public final class ResultView {

  private ResultView() {}

  /** How many answered, and by question how often each was chosen. */
  public static Map<String, @Nullable Object> of(Result result) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("answers", result.total());
    view.put("questions", result.questions().stream().map(ResultView::question).toList());
    return view;
  }

  private static Map<String, @Nullable Object> question(Result.OfQuestion one) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("id", one.question().id());
    view.put("text", one.question().text());
    view.put("kind", one.question().kind());
    view.put("answered", one.answered());
    view.put("mean", one.mean().orElse(null));
    List<Map<String, Object>> counts =
        one.counts().stream()
            .map(
                bar ->
                    Map.<String, Object>of(
                        "words", bar.words(), "count", bar.count(), "percent", bar.percent()))
            .toList();
    view.put("counts", counts);
    return view;
  }
}
