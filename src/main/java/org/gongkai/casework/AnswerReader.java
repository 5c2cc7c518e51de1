package org.gongkai.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/** Reads an answer: each kind with exactly its fields. */
record AnswerReader(Problems problems) {

  private static final int LONG = 20_000;
  private static final int MIDDLE = 2_000;

  record AlreadyPublicInput(@Nullable String kind, @Nullable String where, @Nullable String how) {}

  record DisclosedInput(
      @Nullable String kind,
      @Nullable String content,
      @Nullable String where,
      @Nullable String how,
      @Nullable String on) {}

  record NotDisclosedInput(
      @Nullable String kind,
      @Nullable String ground,
      @Nullable String reason,
      @Nullable String law) {}

  record NotExistingInput(@Nullable String kind, @Nullable List<@Nullable SearchInput> searched) {}

  record SearchInput(@Nullable String where, @Nullable String how, @Nullable String on) {}

  /**
   * The shape of the answer, read strictly before anything is judged.
   *
   * @throws BrokenInput for an unknown field or a wrong JSON type
   */
  static @Nullable Record shape(@Nullable JsonNode tree) {
    if (tree == null || tree.isNull()) {
      return null;
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new BrokenInput("字段类型不对：answer");
    }
    JsonNode kind = object.get("kind");
    if (kind != null && !kind.isNull() && !kind.isTextual()) {
      throw new BrokenInput("字段类型不对：answer.kind");
    }
    return switch (kind == null ? "" : kind.asText()) {
      case "ALREADY_PUBLIC" -> StrictJson.read(tree, AlreadyPublicInput.class);
      case "DISCLOSED" -> StrictJson.read(tree, DisclosedInput.class);
      case "NOT_DISCLOSED" -> StrictJson.read(tree, NotDisclosedInput.class);
      case "NOT_EXISTING" -> StrictJson.read(tree, NotExistingInput.class);
      default -> new UnknownKind(kind == null || kind.isNull() ? null : kind.asText());
    };
  }

  /** An answer of no kind that is known. */
  record UnknownKind(@Nullable String kind) {}

  /** The answer, or null with problems noted. */
  @Nullable Answer read(@Nullable Record shape, LocalDate today) {
    return switch (shape) {
      case null -> {
        problems.add("answer", Code.REQUIRED, "请填写答复");
        yield null;
      }
      case UnknownKind unknown -> {
        problems.required("answer.kind", "答复类型", unknown.kind());
        problems.oneOf("answer.kind", "答复类型", unknown.kind(), Answer.Kind.class);
        yield null;
      }
      case AlreadyPublicInput input -> alreadyPublic(input);
      case DisclosedInput input -> disclosed(input);
      case NotDisclosedInput input -> notDisclosed(input);
      case NotExistingInput input -> notExisting(input, today);
      default -> throw new IllegalStateException("no reader for " + shape.getClass());
    };
  }

  private @Nullable Answer alreadyPublic(AlreadyPublicInput input) {
    String where = text("answer.where", "公开的地点或网址", input.where(), MIDDLE);
    String how = text("answer.how", "获取的方式", input.how(), MIDDLE);
    return where == null || how == null ? null : new Answer.AlreadyPublic(where, how);
  }

  private @Nullable Answer disclosed(DisclosedInput input) {
    String content = problems.lines("answer.content", "公开的内容", input.content(), LONG);
    boolean collect = input.where() != null || input.how() != null || input.on() != null;
    Answer.Collect toCollect = null;
    if (collect) {
      String where = text("answer.where", "领取地点", input.where(), MIDDLE);
      String how = text("answer.how", "领取方式", input.how(), MIDDLE);
      LocalDate on =
          problems.required("answer.on", "领取日期", problems.day("answer.on", "领取日期", input.on()));
      if (where != null && how != null && on != null) {
        toCollect = new Answer.Collect(where, how, on);
      }
    }
    if (content == null && !collect && !problems.has("answer.content")) {
      problems.add("answer.content", Code.REQUIRED, "请填写公开的内容，或者填写领取的地点、方式和日期");
    }
    return content == null && toCollect == null ? null : new Answer.Disclosed(content, toCollect);
  }

  private @Nullable Answer notDisclosed(NotDisclosedInput input) {
    Ground ground =
        problems.required(
            "answer.ground",
            "不予公开的依据",
            problems.oneOf("answer.ground", "不予公开的依据", input.ground(), Ground.class));
    String reason = text("answer.reason", "理由", input.reason(), LONG);
    String law = problems.lines("answer.law", "依据的法律、行政法规", input.law(), MIDDLE);
    if (ground == Ground.NOT_GOVERNMENT_INFORMATION) {
      problems.add("answer.ground", Code.NOT_ALLOWED, "“不属于政府信息”只能用于部分公开，请选择其他依据");
      return null;
    }
    if (ground == Ground.FORBIDDEN_BY_LAW) {
      problems.required("answer.law", "禁止公开所依据的法律、行政法规", law);
    }
    boolean complete =
        ground != null && reason != null && (ground != Ground.FORBIDDEN_BY_LAW || law != null);
    return complete
        ? new Answer.NotDisclosed(
            Objects.requireNonNull(ground), Objects.requireNonNull(reason), law)
        : null;
  }

  private @Nullable Answer notExisting(NotExistingInput input, LocalDate today) {
    if (input.searched() == null || input.searched().isEmpty()) {
      problems.add("answer.searched", Code.REQUIRED, "请填写检索的地点、方式和日期，至少一项");
      return null;
    }
    if (input.searched().size() > 50) {
      problems.add("answer.searched", Code.LENGTH, "检索记录最多50项");
      return null;
    }
    var searched = new ArrayList<Answer.Search>();
    for (int i = 0; i < input.searched().size(); i++) {
      search("answer.searched[" + i + "]", input.searched().get(i), today, searched);
    }
    return searched.size() == input.searched().size() ? new Answer.NotExisting(searched) : null;
  }

  private void search(
      String at, @Nullable SearchInput input, LocalDate today, List<Answer.Search> searched) {
    if (problems.required(at, "检索记录", input) == null || input == null) {
      return;
    }
    String where = text(at + ".where", "检索的地点（档案、系统）", input.where(), 500);
    String how = text(at + ".how", "检索的方式（关键词等）", input.how(), 500);
    LocalDate on =
        problems.required(at + ".on", "检索日期", problems.day(at + ".on", "检索日期", input.on()));
    if (on != null && on.isAfter(today)) {
      problems.add(at + ".on", Code.FUTURE, "检索日期不能晚于今天，请核对");
      return;
    }
    if (where != null && how != null && on != null) {
      searched.add(new Answer.Search(where, how, on));
    }
  }

  private @Nullable String text(String field, String label, @Nullable String text, int max) {
    return problems.requiredLines(field, label, text, max);
  }
}
