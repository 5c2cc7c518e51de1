package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.html.Markup;
import org.gongkai.item.Content;
import org.gongkai.item.Item;
import org.gongkai.item.ItemKind;
import org.gongkai.item.Metadata;
import org.gongkai.item.Publication;
import org.gongkai.item.Validity;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/** What can be corrected of what is public (更正), by its name in the contract. */
enum Correctable {
  TITLE("title", "标题", ItemFields.LONGEST_TITLE),
  DOCUMENT_NUMBER("documentNumber", "发文字号", ItemFields.LONGEST_LINE),
  ISSUER("issuer", "发文机关", ItemFields.LONGEST_LINE),
  TOPIC("topic", "主题分类", ItemFields.LONGEST_LINE),
  KIND("kind", "公文类型", ItemFields.LONGEST_LINE),
  FORMED_ON("formedOn", "成文日期", 0),
  SUMMARY("summary", "内容概述", ItemFields.LONGEST_TEXT),
  BODY("body", "正文", ItemFields.LONGEST_BODY),
  VALID_UNTIL("validUntil", "有效期", 0),
  PUBLICITY_ENDS_ON("publicityEndsOn", "公示期", 0),
  URL("url", "网址", PageAddress.LONGEST);

  private final String field;
  private final String label;
  private final int longest;

  Correctable(String field, String label, int longest) {
    this.field = field;
    this.label = label;
    this.longest = longest;
  }

  String field() {
    return field;
  }

  String label() {
    return label;
  }

  static Optional<Correctable> named(@Nullable String field) {
    return Stream.of(values()).filter(one -> one.field.equals(field)).findFirst();
  }

  /** Whether what is typed is put before the public as it is. */
  boolean isText() {
    return longest > 0 && this != URL && this != KIND;
  }

  private boolean mustStay() {
    return List.of(TITLE, KIND, FORMED_ON, BODY, URL).contains(this);
  }

  /** The value, cleaned; null for none, or with what is wrong noted under {@code value}. */
  @Nullable String value(Problems problems, Item item, @Nullable String given, LocalDate today) {
    String value = read(problems, given);
    if (value == null) {
      if (mustStay()) {
        problems.required("value", label, null);
      }
      return null;
    }
    if (this == URL && !PageAddress.isSound(value)) {
      problems.add("value", Code.FORMAT, PageAddress.WRONG);
    } else if (this == BODY && Markup.isHtml(value)) {
      Markup.fault(value).ifPresent(why -> problems.add("value", Code.NOT_ALLOWED, why));
    } else if (this == KIND) {
      problems.oneOf("value", label, value, ItemKind.class);
    } else if (longest == 0) {
      days(problems, item, LocalDate.parse(value), today);
    }
    return value;
  }

  private @Nullable String read(Problems problems, @Nullable String given) {
    if (longest == 0) {
      LocalDate day = problems.day("value", label, given);
      return day == null ? null : day.toString();
    }
    return this == SUMMARY || this == BODY
        ? problems.lines("value", label, given, longest)
        : problems.line("value", label, given, longest);
  }

  private void days(Problems problems, Item item, LocalDate day, LocalDate today) {
    Publication publication = item.publicity().publication();
    LocalDate formed = item.content().metadata().formedOn();
    if (this != FORMED_ON) {
      if (formed != null && day.isBefore(formed)) {
        problems.add("value", Code.NOT_ALLOWED, label + "不能在成文日期之前结束，请核对");
      } else if (publication != null && day.isBefore(publication.on())) {
        problems.add("value", Code.NOT_ALLOWED, label + "不能在公开日期之前结束，请核对");
      }
    } else if (day.isAfter(today) || (publication != null && day.isAfter(publication.on()))) {
      problems.add("value", Code.NOT_ALLOWED, "成文日期不能晚于公开日期，请核对");
    }
  }

  /**
   * The item with the value in place of what was wrong.
   *
   * @param body the value as the item names it, of a body
   */
  Item corrected(Item item, @Nullable String value, @Nullable TextRef body) {
    Content content = item.content();
    Metadata said = content.metadata();
    Validity validity = item.publicity().validity();
    return switch (this) {
      case TITLE, KIND, DOCUMENT_NUMBER, ISSUER, TOPIC, FORMED_ON ->
          item.with(content.with(metadata(said, value)));
      case SUMMARY -> item.with(content.with(content.body(), value));
      case BODY -> item.with(content.with(body, content.summary()));
      case VALID_UNTIL ->
          item.with(item.publicity().with(validity.ending(day(value), validity.publicityEndsOn())));
      case PUBLICITY_ENDS_ON ->
          item.with(item.publicity().with(validity.ending(validity.validUntil(), day(value))));
      case URL -> {
        Publication publication = item.publicity().publication();
        yield publication == null
            ? item
            : item.with(item.publicity().with(publication.at(text(value))));
      }
    };
  }

  private Metadata metadata(Metadata said, @Nullable String value) {
    return new Metadata(
        this == TITLE ? text(value) : said.title(),
        this == KIND ? ItemKind.valueOf(text(value)) : said.kind(),
        said.indexNumber(),
        this == DOCUMENT_NUMBER ? value : said.documentNumber(),
        this == ISSUER ? value : said.issuer(),
        this == TOPIC ? value : said.topic(),
        this == FORMED_ON ? day(value) : said.formedOn());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    return value == null ? null : LocalDate.parse(value);
  }
}
