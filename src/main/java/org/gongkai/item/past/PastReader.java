package org.gongkai.item.past;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.item.Attribute;
import org.gongkai.item.Invalidation;
import org.gongkai.item.ItemKind;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.Validity;
import org.gongkai.item.work.ItemFields;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a list of past items after the other: its cells become the fields of the
 * contract, which are judged as those of an item that is typed.
 */
final class PastReader {

  private static final LocalDate EARLIEST = LocalDate.of(1949, Month.OCTOBER, 1);
  private static final ItemFields<LocalDate> ITEM = new ItemFields<>(today -> today, true);
  private static final Field<String, LocalDate> URL = ItemFields.url("url", "网址");
  private static final Field<LocalDate, LocalDate> PUBLISHED =
      Field.<LocalDate>day("publishedOn", "发布日期")
          .unless((day, today) -> day.isAfter(today), Code.FUTURE, "发布日期不能晚于今天，请核对")
          .ifAny();
  private static final Field<LocalDate, LocalDate> INVALID_ON =
      Field.<LocalDate>day("invalidOn", "失效日期").ifAny();
  private static final Fields<LocalDate> TABLE =
      new Fields<>(
          List.of(
              ITEM.title,
              ITEM.column,
              ITEM.kind,
              ITEM.documentNumber,
              ITEM.issuer,
              ITEM.topic,
              ITEM.formedOn,
              ITEM.attribute,
              ITEM.summary,
              ITEM.validUntil,
              ITEM.publicityEndsOn,
              ITEM.indexNumber,
              URL,
              PUBLISHED,
              INVALID_ON));

  private static final String KINDS =
      Stream.of(ItemKind.values()).map(ItemKind::words).collect(Collectors.joining("、"));

  private final PastHead head;
  private final ColumnNames columns;
  private final LocalDate today;
  private final Remarks problems;
  private final Remarks warnings;

  PastReader(
      PastHead head, ColumnNames columns, LocalDate today, Remarks problems, Remarks warnings) {
    this.head = head;
    this.columns = columns;
    this.today = today;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** The row, or null with what is wrong noted. */
  @Nullable PastRow read(GridRow row) {
    var cells = new PastCells(head, row);
    var wrong = new Problems();
    Given<LocalDate> given = TABLE.read(fields(cells, wrong), wrong, today);
    PastRow read = judged(cells, given, wrong);
    wrong.all().stream()
        .sorted(Comparator.comparingInt(problem -> cells.at(heading(problem)).column()))
        .forEach(problem -> note(cells, problem));
    return wrong.none() ? read : null;
  }

  private static PastHeading heading(Problem problem) {
    return PastHeading.named(problem.field()).orElse(PastHeading.TITLE);
  }

  /** What is wrong with the headings is told once. */
  private void note(PastCells cells, Problem problem) {
    PastHeading heading = heading(problem);
    if (head.has(heading)) {
      String message = cells.at(heading) + "：" + problem.message();
      problems.add(
          new CellRemark(
              cells.row().number(), cells.at(heading).letters(), problem.code(), message));
    } else if (heading != PastHeading.TITLE && heading != PastHeading.COLUMN) {
      String message = "第" + cells.row().number() + "行：" + problem.message();
      problems.add(new CellRemark(cells.row().number(), null, problem.code(), message));
    }
  }

  private ObjectNode fields(PastCells cells, Problems wrong) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (PastHeading heading : PastHeading.values()) {
      String text = heading == PastHeading.SUMMARY ? cells.text(heading) : cells.line(heading);
      String value =
          switch (heading) {
            case NUMBER, VALIDITY -> null;
            case TITLE, INDEX, DOCUMENT, ISSUER, TOPIC, URL, SUMMARY -> text;
            case FORMED, PUBLISHED, VALID_UNTIL, INVALID_ON, PUBLICITY_END ->
                text == null ? null : day(cells, heading, text, wrong);
            case COLUMN -> text == null ? null : column(text, cells, wrong);
            case KIND -> text == null ? ItemKind.OTHER.name() : kind(text, wrong);
            case ATTRIBUTE -> text == null ? Attribute.PUBLIC.name() : attribute(text, wrong);
          };
      tree.put(heading.field(), value);
    }
    return tree;
  }

  private @Nullable String day(PastCells cells, PastHeading heading, String text, Problems wrong) {
    if (heading == PastHeading.VALID_UNTIL && text.matches("(?:长期|永久)(?:有效)?")) {
      return null;
    }
    Optional<LocalDate> day = Words.day(text);
    if (day.isEmpty()) {
      day = Words.serial(text);
      day.ifPresent(
          read ->
              warnings.add(
                  cells.at(heading),
                  Code.FORMAT,
                  "%s写的是数字%s，当作表格软件的日期序号，读作%s；请核对".formatted(heading.words(), text, read)));
    }
    if (day.isEmpty()) {
      wrong.add(
          heading.field(),
          Code.FORMAT,
          "%s“%s”读不出是哪一天，请写成“年-月-日”，例如 2023-05-06".formatted(heading.words(), brief(text)));
    }
    return day.map(LocalDate::toString).orElse(null);
  }

  private static String brief(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }

  private @Nullable String column(String text, PastCells cells, Problems wrong) {
    List<String> fits = columns.of(text);
    if (fits.size() == 1) {
      boolean draft = cells.text(PastHeading.URL) == null;
      if (draft && columns.isRetired(fits.getFirst())) {
        wrong.add("column", Code.NOT_ALLOWED, "栏目“%s”已经停用，没有网址的信息请选择其他栏目".formatted(brief(text)));
      }
      return fits.getFirst();
    }
    String message =
        fits.isEmpty()
            ? "公开目录中没有栏目“%s”，请写栏目编号或者目录中的名称".formatted(brief(text))
            : "有%d个栏目都叫“%s”，请写栏目编号：%s"
                .formatted(
                    fits.size(), brief(text), String.join("、", fits.stream().limit(5).toList()));
    wrong.add("column", Code.UNKNOWN_VALUE, message);
    return null;
  }

  private static @Nullable String kind(String text, Problems wrong) {
    Optional<ItemKind> kind = Words.kind(text);
    if (kind.isEmpty()) {
      wrong.add("kind", Code.UNKNOWN_VALUE, "公文类型“%s”不认识，请写以下之一：%s".formatted(brief(text), KINDS));
    }
    return kind.map(Enum::name).orElse(null);
  }

  private static @Nullable String attribute(String text, Problems wrong) {
    Optional<Attribute> attribute = Words.attribute(text);
    if (attribute.isEmpty()) {
      wrong.add("attribute", Code.UNKNOWN_VALUE, "公开属性“%s”不认识，请写 主动公开，或者留空".formatted(brief(text)));
    } else if (attribute.get() != Attribute.PUBLIC) {
      wrong.add(
          "attribute",
          Code.NOT_ALLOWED,
          "补录的是已经主动公开的信息；%s的请删去这一行，在“登记信息”中写明依据登记".formatted(attribute.get().words()));
    }
    return attribute.map(Enum::name).orElse(null);
  }

  private @Nullable PastRow judged(PastCells cells, Given<LocalDate> given, Problems wrong) {
    Validity validity = validity(cells, given, wrong);
    Publication publication = publication(given, wrong);
    LocalDate formed = given.orNull(ITEM.formedOn);
    if (formed != null && formed.isBefore(EARLIEST)) {
      wrong.add("formedOn", Code.TOO_OLD, "成文日期太早，请核对年份");
    }
    ITEM.ends(given, formed, validity.validUntil(), validity.publicityEndsOn());
    if (!wrong.none()) {
      return null;
    }
    var said =
        new Metadata(
            given.get(ITEM.title),
            given.get(ITEM.kind),
            Objects.requireNonNullElse(given.orNull(ITEM.indexNumber), ""),
            given.orNull(ITEM.documentNumber),
            given.orNull(ITEM.issuer),
            given.orNull(ITEM.topic),
            formed);
    return new PastRow(
        cells.row().number(),
        said,
        given.get(ITEM.column),
        given.orNull(ITEM.summary),
        publication == null
            ? Validity.until(validity.validUntil(), validity.publicityEndsOn())
            : validity,
        publication);
  }

  /** As {@code publish} judges place and day. */
  private @Nullable Publication publication(Given<LocalDate> given, Problems wrong) {
    String url = given.orNull(URL);
    LocalDate on = given.orNull(PUBLISHED);
    LocalDate formed = given.orNull(ITEM.formedOn);
    LocalDate end = given.orNull(ITEM.publicityEndsOn);
    if (on != null && on.isBefore(EARLIEST)) {
      wrong.add("publishedOn", Code.TOO_OLD, "发布日期太早，请核对年份");
    } else if (on != null && formed != null && on.isBefore(formed)) {
      wrong.add("publishedOn", Code.NOT_ALLOWED, "发布日期不能早于成文日期 %s，请核对".formatted(formed));
    } else if (on != null && end != null && on.isAfter(end)) {
      wrong.add("publishedOn", Code.NOT_ALLOWED, "公示期到 %s 已经结束，请核对发布日期和公示期".formatted(end));
    } else if ((url != null || given.isWrong(URL)) && on == null && !given.isWrong(PUBLISHED)) {
      wrong.add("publishedOn", Code.REQUIRED, "有网址的，请填写发布日期");
    }
    return url == null || on == null ? null : Publication.past(on, url, today);
  }

  private Validity validity(PastCells cells, Given<LocalDate> given, Problems wrong) {
    LocalDate until = given.orNull(ITEM.validUntil);
    LocalDate publicity = given.orNull(ITEM.publicityEndsOn);
    LocalDate ended = given.orNull(INVALID_ON);
    LocalDate formed = given.orNull(ITEM.formedOn);
    if (ended != null && formed != null && ended.isBefore(formed)) {
      wrong.add("invalidOn", Code.NOT_ALLOWED, "失效日期不能早于成文日期，请核对");
    }
    Invalidation how = invalidation(cells, wrong);
    boolean yetToCome = ended != null && ended.isAfter(today);
    if (how != null && yetToCome) {
      wrong.add("invalidOn", Code.FUTURE, "效力状态已经是失效，失效日期不能晚于今天，请核对");
    }
    if (how == null && ended != null && !yetToCome) {
      how = Invalidation.EXPIRED;
    }
    if (how != null) {
      return Validity.until(until, publicity).invalid(how, null, ended);
    }
    LocalDate last = until == null && ended != null ? ended.minusDays(1) : until;
    return Validity.until(last, publicity);
  }

  private static @Nullable Invalidation invalidation(PastCells cells, Problems wrong) {
    String text = cells.line(PastHeading.VALIDITY);
    Optional<Words.Force> force = text == null ? Optional.empty() : Words.force(text);
    if (text != null && force.isEmpty()) {
      wrong.add("validity", Code.UNKNOWN_VALUE, "效力状态“%s”不认识，请写 有效、失效 或 废止".formatted(brief(text)));
    }
    return switch (force.orElse(Words.Force.VALID)) {
      case VALID -> null;
      case EXPIRED -> Invalidation.EXPIRED;
      case ABOLISHED -> Invalidation.ABOLISHED;
      case REPLACED -> Invalidation.REPLACED;
    };
  }
}
