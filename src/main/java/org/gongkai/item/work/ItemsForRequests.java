package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.PublicInformation;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.Fingerprints;
import org.jspecify.annotations.Nullable;

/** Items, where requests meet them (Art. 36(1), 44). */
@Singleton
class ItemsForRequests implements PublicInformation {

  private final Items items;
  private final ItemRoom room;
  private final MatterBook book;
  private final Fingerprints fingerprints;
  private final GongkaiConfig config;
  private final Clock clock;

  ItemsForRequests(
      Items items,
      ItemRoom room,
      MatterBook book,
      Fingerprints fingerprints,
      GongkaiConfig config,
      Clock clock) {
    this.items = items;
    this.room = room;
    this.book = book;
    this.fingerprints = fingerprints;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Optional<Published> published(Office office, String id) {
    return ItemId.office(id).filter(office.code()::equals).stream()
        .flatMap(code -> book.documents(room, code, List.of(id)).values().stream())
        .map(MatterBook.Versioned::matter)
        .filter(item -> item.isOpenToAll(OfficeTime.today(clock)))
        .findFirst()
        .map(this::published);
  }

  private Published published(Item item) {
    Metadata said = item.content().metadata();
    Publication publication = item.publicity().publication();
    String url = publication == null ? null : publication.url();
    String where = url == null ? config.publicUrl() + "/open/items/" + item.id() : url;
    String number = said.documentNumber() == null ? "" : "（" + said.documentNumber() + "）";
    String on = publication == null ? "" : Words.day(publication.on()) + "发布，";
    return new Published(
        where,
        "打开上述网址，可以免费查阅、下载《%s》%s；%s索引号 %s。".formatted(said.title(), number, on, said.indexNumber()));
  }

  @Override
  public String draft(RequestNumber number) {
    return ItemId.of(number.office(), fingerprints.blind("proposal", number.toString()));
  }

  @Override
  public void make(
      Office office,
      RequestNumber number,
      String title,
      String drafter,
      Consumer<@Nullable Writing<?>> storing) {
    String what = "由主动公开的建议生成（申请" + number + "）";
    items.draft(office, draft(number), new Items.Bare(title, drafter, what), storing);
  }
}
