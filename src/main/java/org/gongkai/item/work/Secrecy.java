package org.gongkai.item.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.request.Ground;

/**
 * What is kept of information that is withheld (Art. 14 to 16): no body, no files; of a state
 * secret nothing but a neutral title. Whether a title is neutral only a person can judge. What
 * surely is not is refused: a mark of secrecy, a document's number, a title quoted, more than
 * thirty characters.
 */
final class Secrecy {

  private static final int LONGEST = 30;
  private static final Pattern TELLING =
      Pattern.compile("绝密|机密|秘密[★☆级]|[★☆]|[〔\\[（(【]\\s*(?:19|20)\\d{2}\\s*[〕\\]）)】]|[《》]");

  private Secrecy() {}

  /** Why the title cannot stand for a state secret, or empty. */
  static Optional<String> fault(String title) {
    return TELLING.matcher(title).find() || Clean.length(title) > LONGEST
        ? Optional.of("涉及国家秘密的，只登记不透露内容的标题：不写密级标志、发文字号、书名号，不超过%d个字，例如 涉密事项一".formatted(LONGEST))
        : Optional.empty();
  }

  static boolean isSecret(Decision decision) {
    return decision.isWithheld() && decision.ground() == Ground.STATE_SECRET;
  }

  /** What may be kept here under the decision. */
  static Content kept(Content content, Decision decision) {
    if (!decision.isWithheld()) {
      return content;
    }
    Metadata said = content.metadata();
    Metadata bare =
        new Metadata(
            said.title(),
            said.kind(),
            said.indexNumber(),
            null,
            said.issuer(),
            null,
            said.formedOn());
    return isSecret(decision)
        ? new Content(content.column(), bare, null, null, List.of())
        : new Content(content.column(), said, content.summary(), null, List.of());
  }

  /** The item as it may be kept here under the decision: nothing of its interpretations either. */
  static Item kept(Item item, Decision decision) {
    Item decided = item.with(kept(item.content(), decision)).with(decision);
    return decision.isWithheld()
        ? decided.with(item.publicity().with(item.publicity().interpreting().emptied()))
        : decided;
  }
}
