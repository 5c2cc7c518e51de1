package org.gongkai.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.input.Field;
import org.gongkai.input.Problem.Code;
import org.gongkai.request.Law;
import org.gongkai.written.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Words that an office looks out for (关注词) in what the public writes. Where one stands is marked
 * for officials, who read all of it before it is shown; nothing is refused or deleted for it.
 *
 * @param words as they were typed, in their order
 */
public record WatchWords(List<String> words) {

  /** None. */
  public static final WatchWords NONE = new WatchWords(List.of());

  private static final int MOST = 200;
  private static final int LONGEST = 30;

  /** As an administrator sets them; given empty there are none. */
  public static final Field<List<String>, Law> FIELD =
      Field.<Law>texts("settings.watchWords", "关注词", MOST, LONGEST)
          .ifAny()
          .unless(
              (words, _) -> words.stream().anyMatch(word -> Folding.of(word).isEmpty()),
              Code.FORMAT,
              "关注词中至少要有一个字、字母或者数字，只有标点的找不到，请改写或者删去")
          .help(
              "每行一个，最多%d个，每个不超过%d个字。公众留言和征集到的意见中有这些词的，办理时会标出来；不影响公众提交，也不会删除。全角半角、大小写和标点不同的也能找到"
                  .formatted(MOST, LONGEST));

  public WatchWords {
    words = List.copyOf(words);
  }

  /** Made ready to look through several texts. */
  public Lookout lookout() {
    Map<String, String> folded = new LinkedHashMap<>();
    words.forEach(word -> folded.putIfAbsent(Folding.of(word).toString(), word));
    return new Lookout(folded);
  }

  /**
   * The words, each under its folded form ({@link Folding}).
   *
   * @param folded in the order of the list
   */
  public record Lookout(Map<String, String> folded) {

    /** Those that stand in one of the texts, however they are written there. */
    public List<String> in(@Nullable String... texts) {
      var found = new ArrayList<String>();
      if (folded.isEmpty()) {
        return found;
      }
      var looked = new ArrayList<String>();
      for (String text : texts) {
        if (text != null) {
          looked.add(Folding.of(text).toString());
        }
      }
      folded.forEach(
          (form, word) -> {
            if (looked.stream().anyMatch(text -> text.contains(form))) {
              found.add(word);
            }
          });
      return List.copyOf(found);
    }

    /** The reason why it is marked, or null where none stands in it. */
    public @Nullable String mark(@Nullable String... texts) {
      List<String> found = in(texts);
      return found.isEmpty() ? null : "含有关注词：" + String.join("、", found);
    }
  }
}
