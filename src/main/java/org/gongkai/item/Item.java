package org.gongkai.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;

/**
 * A piece of information that an office made or keeps (政府信息), from its draft to the end of its time
 * in public.
 *
 * @param id unique in the deployment, not to be guessed
 */
public record Item(
    OfficeCode office,
    String id,
    ItemState state,
    Content content,
    Decision decision,
    Publicity publicity,
    Terms terms)
    implements Matter {

  @Override
  public String title() {
    return content.metadata().title();
  }

  public Item in(ItemState other) {
    return new Item(office, id, other, content, decision, publicity, terms);
  }

  public Item with(Content other) {
    return new Item(office, id, state, other, decision, publicity, terms);
  }

  public Item with(Decision other) {
    return new Item(office, id, state, content, other, publicity, terms);
  }

  public Item with(Publicity other) {
    return new Item(office, id, state, content, decision, other, terms);
  }

  public Item with(Terms other) {
    return new Item(office, id, state, content, decision, publicity, other);
  }

  /**
   * Whether anybody may read it on the day: published, not taken down, its publicity on our own
   * page not over.
   */
  public boolean isOpenToAll(LocalDate day) {
    return (state == ItemState.PUBLISHED || state == ItemState.INVALID) && !isOver(day);
  }

  /** Whether it was public once and is not on the day: its address answers 410. */
  public boolean isGone(LocalDate day) {
    return state == ItemState.TAKEN_DOWN || isOver(day);
  }

  /** Whether its publicity on our own page ended before the day. */
  public boolean isOver(LocalDate day) {
    Publication publication = publicity.publication();
    LocalDate last = publicity.validity().publicityEndsOn();
    return publication != null && publication.here() && last != null && day.isAfter(last);
  }

  /** Where else than on our own page it, or an interpretation of it, was published. */
  public List<String> addresses() {
    Publication publication = publicity.publication();
    return Stream.of(
            Stream.ofNullable(publication).map(Publication::url),
            publicity.channels().stream().map(Publicity.AlsoAt::url),
            publicity.interpreting().all().stream().map(Interpretation::url))
        .flatMap(urls -> urls)
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /** Whether it is in force on the day (效力状态). */
  public boolean isValid(LocalDate day) {
    LocalDate last = publicity.validity().validUntil();
    return publicity.validity().how() == null && (last == null || !day.isAfter(last));
  }
}
