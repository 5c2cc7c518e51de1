package org.gongkai.casework;

import org.gongkai.request.Answer;
import org.gongkai.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * What of a request waits for the head, in the words of a list: what and how much.
 *
 * @param extension an extension that was asked for (Art. 33), or null
 * @param answer a draft that waits for approval (Art. 36), or null
 */
public record ToDecide(@Nullable String extension, @Nullable String answer) {

  /** Nothing waits. */
  public static final ToDecide NOTHING = new ToDecide(null, null);

  /** Something waits; the row is from before it was kept what. */
  public static final ToDecide UNKNOWN = new ToDecide("延期或者答复", null);

  /** A reason is long, a row is one line. */
  private static final int REASON = 40;

  /** What waits now. */
  static ToDecide of(Request request) {
    if (request.ending() != null) {
      return NOTHING;
    }
    Request.ExtensionAsked asked = request.extensionAsked();
    Request.Answering.Draft draft = request.answering().waiting();
    return new ToDecide(
        asked == null ? null : "延期%d日（工作日）：%s".formatted(asked.days(), brief(asked.reason())),
        draft == null ? null : words(draft.answer()));
  }

  private static String words(Answer answer) {
    int files = answer.attachments().size();
    return "答复：" + answer.kind().words() + (files == 0 ? "" : "，" + files + "个文件");
  }

  private static String brief(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    int shown = line.offsetByCodePoints(0, Math.min(REASON, line.codePointCount(0, line.length())));
    return shown == line.length() ? line : line.substring(0, shown) + "…";
  }

  /** Whether something waits. */
  public boolean isAny() {
    return extension != null || answer != null;
  }
}
