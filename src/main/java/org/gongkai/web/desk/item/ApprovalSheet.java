package org.gongkai.web.desk.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.Words;
import org.gongkai.item.Decision;
import org.gongkai.item.Item;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.letter.Paper;
import org.gongkai.letter.Paper.Cell;
import org.gongkai.letter.Paper.Part;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Office;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is filed with a document (随文归档): who drafted, reviewed and signed, what each said
 * and when, as the record has it. What has not happened yet stays blank, to be written by hand.
 */
enum ApprovalSheet {
  /** 国办发〔2016〕80号: the attribute is said when drafting, and decided when signing. */
  ATTRIBUTE("attribute", "公开属性认定表", "依据国办发〔2016〕80号、《中华人民共和国政府信息公开条例》第十三条至第十六条、第二十七条"),
  /** Art. 17. */
  SECRECY("secrecy", "政府信息公开保密审查表", "依据《中华人民共和国政府信息公开条例》第十七条、《中华人民共和国保守国家秘密法》");

  private final String slug;
  private final String words;
  private final String basis;

  ApprovalSheet(String slug, String words, String basis) {
    this.slug = slug;
    this.words = words;
    this.basis = basis;
  }

  /** Its title. */
  String words() {
    return words;
  }

  static Optional<ApprovalSheet> ofSlug(String slug) {
    return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }

  /** The sheet of an item. */
  byte[] docx(Kept<Item> kept, Surroundings in) {
    Item item = kept.matter();
    Metadata said = item.content().metadata();
    var rows = new ArrayList<List<Cell>>();
    wide(rows, "标题", said.title());
    pair(rows, "发文字号", said.documentNumber(), "成文日期", day(said.formedOn()));
    pair(rows, "发文机关", said.issuer(), "索引号", said.indexNumber());
    pair(rows, "公文类型", said.kind().words(), "公开属性", item.decision().attribute().words());
    wide(rows, "不公开的依据", ground(item.decision()));
    People people = item.decision().people();
    Office office = in.office();
    part(rows, "拟稿", kept, office, people.drafter(), "hand-in", "create");
    if (people.reviewer() != null || this == SECRECY) {
      part(rows, "审查", kept, office, people.reviewer(), "review");
    }
    part(rows, "签发", kept, office, people.decidedBy(), "decide");
    if (this == SECRECY) {
      wide(rows, "审查内容", "是否涉及国家秘密；是否涉及商业秘密、个人隐私；是否危及国家安全、公共安全、经济安全、社会稳定");
    }
    wide(rows, "备注", remark(people));
    return Paper.docx(
        words,
        List.of(
            new Part.Note(office.name()),
            new Part.Table(0, List.of(18, 32, 18, 32), rows),
            new Part.Note(basis)));
  }

  private static void wide(List<List<Cell>> rows, String label, @Nullable String text) {
    rows.add(List.of(Cell.of(label), new Cell(or(text), 3, 1)));
  }

  private static void pair(
      List<List<Cell>> rows, String a, @Nullable String first, String b, @Nullable String second) {
    rows.add(List.of(Cell.of(a), Cell.of(or(first)), Cell.of(b), Cell.of(or(second))));
  }

  /** Who did a part and when, and what they said; the newest line of these kinds that is there. */
  private static void part(
      List<List<Cell>> rows,
      String part,
      Kept<Item> kept,
      Office office,
      @Nullable String official,
      String... types) {
    Entry entry =
        official == null
            ? null
            : Stream.of(types).flatMap(type -> last(kept, type).stream()).findFirst().orElse(null);
    pair(
        rows,
        part + "人",
        official == null ? null : office.nameOf(official),
        part + "日期",
        entry == null ? null : day(entry.on()));
    wide(rows, part + "意见", entry == null ? null : entry.what());
  }

  private static Optional<Entry> last(Kept<Item> kept, String type) {
    return kept.record().stream()
        .filter(entry -> entry.type().equals(type))
        .reduce((_, later) -> later);
  }

  private static @Nullable String ground(Decision decision) {
    Ground ground = decision.ground();
    return ground == null ? null : ground.article() + "：" + ground.words();
  }

  private static @Nullable String remark(People people) {
    String reviewer = people.reviewer();
    if (reviewer != null && people.drafted(reviewer)) {
      return "本机关在职人员不足三人，没有其他人可以审查，拟稿、审查、签发由同一人办理。";
    }
    return people.smallOffice() ? "本机关在职人员不足三人，签发人同时拟稿或者审查。" : null;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : Words.day(day);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
