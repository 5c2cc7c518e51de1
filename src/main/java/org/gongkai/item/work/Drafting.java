package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.input.Field;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.item.Attribute;
import org.gongkai.item.Columns;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemKind;
import org.gongkai.item.Metadata;
import org.gongkai.item.People;
import org.gongkai.item.Publicity;
import org.gongkai.item.Validity;
import org.gongkai.matter.TextRef;
import org.gongkai.office.Office;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Judges the fields of an item together, over those that were there before.
 *
 * @param before the item as it is; null for a new one
 */
record Drafting<C>(
    ItemFields<C> fields, Given<C> given, @Nullable Item before, Office office, Workshop shop) {

  /**
   * What is said, or null with what is wrong noted.
   *
   * @param by who says so
   */
  @Nullable Said said(String by) {
    Columns.Found column = column();
    String title = text(fields.title, before == null ? null : before.title());
    Metadata old = before == null ? null : before.content().metadata();
    ItemKind kind = pick(fields.kind, old == null ? null : old.kind());
    Attribute attribute =
        pick(fields.attribute, before == null ? null : before.decision().attribute());
    Decision decision = attribute == null ? null : decision(attribute, by);
    Interpreting interpreting = interpreting(kind);
    Validity validity = validity(old);
    if (decision != null) {
      withheld(decision, title);
    }
    List<String> files = Objects.requireNonNullElse(given.orNull(fields.files), List.of());
    shop.files().named(given.problems(), fields.files.name(), office.code(), files);
    if (column == null || title == null || kind == null || decision == null) {
      given.problems().required(fields.title.name(), fields.title.label(), title);
      given.problems().required(fields.kind.name(), fields.kind.label(), kind);
      given.problems().required(fields.attribute.name(), fields.attribute.label(), attribute);
      return null;
    }
    Metadata metadata = metadata(title, kind, old);
    TextRef body = before == null || given.isThere(fields.body) ? null : before.content().body();
    var content =
        new Content(
            column.ref(),
            metadata,
            text(fields.summary, before == null ? null : before.content().summary()),
            body,
            before == null || given.isThere(fields.files) ? files : before.content().files());
    return new Said(
        column,
        Secrecy.kept(content, decision),
        decision,
        Publicity.none(validity, interpreting),
        given.orNull(fields.body));
  }

  private Metadata metadata(String title, ItemKind kind, @Nullable Metadata old) {
    String index = text(fields.indexNumber, old == null ? null : old.indexNumber());
    return new Metadata(
        title,
        kind,
        index == null ? "" : index,
        text(fields.documentNumber, old == null ? null : old.documentNumber()),
        text(fields.issuer, old == null ? null : old.issuer()),
        text(fields.topic, old == null ? null : old.topic()),
        pick(fields.formedOn, old == null ? null : old.formedOn()));
  }

  private Columns.@Nullable Found column() {
    String id = pick(fields.column, before == null ? null : before.content().column().id());
    if (id == null || id.isEmpty()) {
      demand(fields.column);
      return null;
    }
    Optional<Columns.Found> found = shop.columns().find(office.code(), id);
    if (found.isEmpty()) {
      given.wrong(fields.column, Code.UNKNOWN_VALUE, "公开目录中没有这个栏目，请核对栏目编号");
    } else if (found.get().retired() && given.isThere(fields.column)) {
      given.wrong(fields.column, Code.NOT_ALLOWED, "栏目已经停用，请选择其他栏目");
    }
    return found.orElse(null);
  }

  private Decision decision(Attribute attribute, String by) {
    Ground was = before == null ? null : before.decision().ground();
    Ground ground = pick(fields.ground, was);
    if (attribute == Attribute.PUBLIC && given.orNull(fields.ground) != null) {
      given.wrong(fields.ground, Code.NOT_ALLOWED, "主动公开的信息没有不公开的依据，请核对公开属性");
    } else if (attribute != Attribute.PUBLIC && ground == null) {
      demand(fields.ground);
    }
    People people = before == null ? People.drafting(by) : before.decision().people().edited(by);
    return new Decision(attribute, null, people, null).of(attribute, ground);
  }

  private Interpreting interpreting(@Nullable ItemKind kind) {
    Interpreting was = before == null ? Interpreting.UNSAID : before.publicity().interpreting();
    Interpreting now = was;
    if (given.isThere(fields.interpretation)) {
      Optional<String> arranged = given.orNull(fields.interpretation);
      String reason = arranged == null ? null : arranged.orElse(null);
      now = new Interpreting(reason == null, reason, was.all());
    }
    if (kind != null && kind.needsInterpreting() && now.wanted() == null) {
      demand(fields.interpretation);
    }
    return now;
  }

  private Validity validity(@Nullable Metadata old) {
    Validity was = before == null ? Validity.until(null, null) : before.publicity().validity();
    LocalDate valid = pick(fields.validUntil, was.validUntil());
    LocalDate publicity = pick(fields.publicityEndsOn, was.publicityEndsOn());
    LocalDate formed = pick(fields.formedOn, old == null ? null : old.formedOn());
    fields.ends(given, formed, valid, publicity);
    return Validity.until(valid, publicity);
  }

  /** Nothing secret is kept here. */
  private void withheld(Decision decision, @Nullable String title) {
    if (!decision.isWithheld()) {
      return;
    }
    refuse(fields.body, "不予公开的信息只登记目录，不在这里保存正文");
    List<String> files = given.orNull(fields.files);
    if (files != null && !files.isEmpty()) {
      given.wrong(fields.files, Code.NOT_ALLOWED, "不予公开的信息只登记目录，不在这里保存附件");
    }
    if (Secrecy.isSecret(decision)) {
      String only = "涉及国家秘密的，只登记不透露内容的标题";
      List.of(fields.summary, fields.documentNumber, fields.topic).forEach(f -> refuse(f, only));
      if (title != null) {
        Secrecy.fault(title).ifPresent(why -> given.wrong(fields.title, Code.NOT_ALLOWED, why));
      }
    }
  }

  private void refuse(Field<String, C> field, String why) {
    if (given.orNull(field) != null) {
      given.wrong(field, Code.NOT_ALLOWED, why);
    }
  }

  private void demand(Field<?, C> field) {
    given.problems().required(field.name(), field.label(), null);
  }

  /** What was given; a blank text takes away what was there. */
  private <T> @Nullable T pick(Field<T, C> field, @Nullable T was) {
    return given.isThere(field) || given.isWrong(field) ? given.orNull(field) : was;
  }

  private @Nullable String text(Field<String, C> field, @Nullable String was) {
    return pick(field, was);
  }
}
