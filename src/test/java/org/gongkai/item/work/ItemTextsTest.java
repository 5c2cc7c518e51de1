package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.ServicesTest;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.TextRef;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.personal.PersonalDataFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies lie in the blob store as long as an item names them, and only those. */
class ItemTextsTest extends ServicesTest {

  @Inject OfficeBook offices;
  @Inject Items items;
  @Inject ItemRoom room;
  @Inject ItemTexts texts;
  @Inject Matters matters;
  @Inject ColumnDesk columns;
  @Inject GongkaiConfig config;

  private AnOffice made;
  private Office office;

  @BeforeEach
  void anOffice() {
    made = new AnOffice(setup);
    office = offices.find(new OfficeCode(made.code)).orElseThrow();
    columns.put(
        office,
        "JZ",
        AnOffice.parse("{\"name\":\"救助\",\"owner\":\"CLERKS\"}"),
        office.official(made.clerk).orElseThrow());
  }

  private static ObjectNode notice(String body) {
    return AnOffice.parse(
            "{\"title\":\"救助公告\",\"column\":\"JZ\",\"kind\":\"NOTICE\",\"attribute\":\"PUBLIC\"}")
        .put("body", body)
        .put("formedOn", LocalDate.now(OfficeTime.ZONE).toString());
  }

  private Kept<Item> draft(String body) {
    return items.create(office, notice(body), office.official(made.li).orElseThrow());
  }

  private Kept<Item> done(Kept<Item> kept, String by, ObjectNode command) {
    return matters.command(
        room, kept, office, command, office.official(by).orElseThrow(), kept.version());
  }

  private Kept<Item> edited(Kept<Item> kept, String body) {
    return done(kept, made.li, AnOffice.parse("{\"command\":\"edit\"}").put("body", body));
  }

  private static TextRef body(Kept<Item> kept) {
    return Objects.requireNonNull(kept.matter().content().body());
  }

  private String read(Kept<Item> kept) {
    return texts.read(kept.matter(), body(kept));
  }

  /** The texts of all items of the office that lie there. */
  private List<String> lying() {
    Path folder = Path.of(config.files().orElseThrow(), "texts", office.code().value());
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(ItemTextsTest::content).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsRefusedLeavesNothing() {
    Kept<Item> first = draft("甲");
    ObjectNode same =
        notice("乙").put("indexNumber", first.matter().content().metadata().indexNumber());
    assertThatThrownBy(() -> items.create(office, same, office.official(made.li).orElseThrow()))
        .isInstanceOf(Refused.class);
    ObjectNode interpreted =
        AnOffice.parse("{\"command\":\"interpret\",\"form\":\"TEXT\",\"title\":\"解读\"}")
            .put("body", "咨询13800138000");
    assertThatThrownBy(() -> done(first, made.li, interpreted))
        .isInstanceOf(PersonalDataFound.class);
    Kept<Item> handed = done(first, made.li, AnOffice.parse("{\"command\":\"hand-in\"}"));
    assertThatThrownBy(() -> edited(handed, "丙")).isInstanceOf(Forbidden.class);
    assertThat(lying()).containsExactly("甲");
  }

  @Test
  void whoIsOvertakenLeavesNothingAndTakesNothing() {
    Kept<Item> seen = draft("甲");
    Kept<Item> after = edited(seen, "乙");
    assertThatThrownBy(() -> edited(seen, "丙")).isInstanceOf(Overtaken.class);
    assertThatThrownBy(
            () ->
                matters.change(
                    room,
                    seen,
                    Change.of(seen, "丁"),
                    office,
                    new Matters.Done("edit", LocalDate.now(OfficeTime.ZONE), made.li)))
        .isInstanceOf(Overtaken.class);
    assertThat(lying()).containsExactly("乙");
    assertThat(read(after)).isEqualTo("乙");
  }

  @Test
  void aLateDeletionTakesNothingThatIsNamedAgain() {
    Kept<Item> first = draft("甲");
    Kept<Item> second = edited(first, "乙");
    Kept<Item> third = edited(second, "甲");
    room.stored(first.matter(), second.matter());
    assertThat(read(third)).isEqualTo("甲");
    assertThat(body(third).place()).isNotEqualTo(body(first).place());
    assertThat(body(third).isSame(body(first))).isTrue();
    assertThat(lying()).containsExactly("甲");
  }

  @Test
  void theSameWordsStayWhereTheyLie() {
    Kept<Item> first = draft("甲");
    Kept<Item> again = edited(first, "甲");
    assertThat(body(again)).isEqualTo(body(first));
    assertThat(read(again)).isEqualTo("甲");
    Kept<Item> other = draft("甲");
    edited(other, "乙");
    assertThat(read(again)).isEqualTo("甲");
    assertThat(lying()).containsExactly("乙", "甲");
  }

  /** A change of a body as a step makes one. */
  private static final class Change {
    static org.gongkai.matter.Change<Item> of(Kept<Item> kept, String body) {
      Item was = kept.matter();
      var named = ItemTexts.named(was, was.content().body(), body);
      Item item = was.with(was.content().with(named.ref(), null));
      return org.gongkai.matter.Change.to(item, "修改了正文").laying(named.laid());
    }
  }
}
