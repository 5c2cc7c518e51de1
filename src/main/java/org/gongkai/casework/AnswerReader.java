package org.gongkai.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/** Reads an answer: each kind with exactly its fields. */
record AnswerReader(Problems problems) {

  private static final int LONG = 20_000;
  private static final int MIDDLE = 2_000;
  private static final int MOST_FILES = 20;
  private static final int MOST_PARTS = 50;

  record AlreadyPublicInput(@Nullable String kind, @Nullable String where, @Nullable String how) {}

  record DisclosedInput(
      @Nullable String kind,
      @Nullable String content,
      @Nullable List<@Nullable String> files,
      @Nullable String where,
      @Nullable String how,
      @Nullable String on,
      @Nullable InterestInput publicInterest) {}

  record InterestInput(@Nullable String reason) {}

  record PartlyDisclosedInput(
      @Nullable String kind,
      @Nullable String given,
      @Nullable List<@Nullable String> files,
      @Nullable List<@Nullable WithheldInput> withheld,
      @Nullable InterestInput publicInterest) {}

  record WithheldInput(@Nullable String part, @Nullable String ground, @Nullable String reason) {}

  /** The kinds that hold a reason and no more. */
  record ReasonInput(@Nullable String kind, @Nullable String reason) {}

  record OtherOrganInput(
      @Nullable String kind,
      @Nullable String reason,
      @Nullable String organ,
      @Nullable String contact) {}

  record RepeatedInput(
      @Nullable String kind, @Nullable String earlierNumber, @Nullable String earlierAnswer) {}

  /** The kinds that hold a reason and the right channel. */
  record ChannelInput(@Nullable String kind, @Nullable String reason, @Nullable String channel) {}

  record SpecialLawInput(@Nullable String kind, @Nullable String law, @Nullable String organ) {}

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
      case "PARTLY_DISCLOSED" -> StrictJson.read(tree, PartlyDisclosedInput.class);
      case "NOT_DISCLOSED" -> StrictJson.read(tree, NotDisclosedInput.class);
      case "NOT_EXISTING" -> StrictJson.read(tree, NotExistingInput.class);
      case "NEEDS_CREATION", "STILL_UNCLEAR", "RECERTIFICATION", "UNREASONABLE" ->
          StrictJson.read(tree, ReasonInput.class);
      case "OTHER_ORGAN" -> StrictJson.read(tree, OtherOrganInput.class);
      case "REPEATED" -> StrictJson.read(tree, RepeatedInput.class);
      case "PETITION", "PUBLICATION" -> StrictJson.read(tree, ChannelInput.class);
      case "SPECIAL_LAW" -> StrictJson.read(tree, SpecialLawInput.class);
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
      case PartlyDisclosedInput input -> partlyDisclosed(input);
      case NotDisclosedInput input -> notDisclosed(input);
      case NotExistingInput input -> notExisting(input, today);
      case ReasonInput input -> withReason(input);
      case OtherOrganInput input -> otherOrgan(input);
      case RepeatedInput input -> repeated(input);
      case ChannelInput input -> withChannel(input);
      case SpecialLawInput input -> specialLaw(input);
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
    List<String> files = files(input.files());
    String interest = interest(input.publicInterest());
    boolean nothing = content == null && files.isEmpty() && !collect;
    if (nothing && !problems.has("answer.content") && !problems.has("answer.files")) {
      problems.add("answer.content", Code.REQUIRED, "请填写公开的内容或者上传文件，或者填写领取的地点、方式和日期");
    }
    return content == null && files.isEmpty() && toCollect == null
        ? null
        : new Answer.Disclosed(content, files, toCollect, interest);
  }

  /** Ids of uploaded files; that they are there is judged by who knows them. */
  private List<String> files(@Nullable List<@Nullable String> ids) {
    var files = new ArrayList<String>();
    if (ids == null) {
      return files;
    }
    if (ids.size() > MOST_FILES) {
      problems.add("answer.files", Code.LENGTH, "一份答复最多附" + MOST_FILES + "个文件");
      return files;
    }
    for (int i = 0; i < ids.size(); i++) {
      String field = "answer.files[" + i + "]";
      String id = problems.required(field, "文件编号", problems.line(field, "文件编号", ids.get(i), 100));
      if (id != null) {
        files.add(id);
      }
    }
    return files;
  }

  private @Nullable String interest(@Nullable InterestInput input) {
    return input == null
        ? null
        : text("answer.publicInterest.reason", "公共利益理由", input.reason(), MIDDLE);
  }

  private @Nullable Answer partlyDisclosed(PartlyDisclosedInput input) {
    String given = text("answer.given", "公开的内容", input.given(), LONG);
    List<String> files = files(input.files());
    String interest = interest(input.publicInterest());
    var withheld = new ArrayList<Answer.Withheld>();
    List<@Nullable WithheldInput> parts = input.withheld() == null ? List.of() : input.withheld();
    if (parts.isEmpty()) {
      problems.add("answer.withheld", Code.REQUIRED, "请填写不予公开的部分、依据和理由，至少一项");
    }
    if (parts.size() > MOST_PARTS) {
      problems.add("answer.withheld", Code.LENGTH, "不予公开的部分最多" + MOST_PARTS + "项");
      return null;
    }
    for (int i = 0; i < parts.size(); i++) {
      withheld("answer.withheld[" + i + "]", parts.get(i), withheld);
    }
    return given == null || withheld.isEmpty() || withheld.size() < parts.size()
        ? null
        : new Answer.PartlyDisclosed(given, files, withheld, interest);
  }

  private void withheld(String at, @Nullable WithheldInput input, List<Answer.Withheld> withheld) {
    if (problems.required(at, "不予公开的部分", input) == null || input == null) {
      return;
    }
    String part = text(at + ".part", "不予公开的部分", input.part(), MIDDLE);
    Ground ground = ground(at + ".ground", input.ground());
    String reason = text(at + ".reason", "理由", input.reason(), MIDDLE);
    if (part != null && ground != null && reason != null) {
      withheld.add(new Answer.Withheld(part, ground, reason));
    }
  }

  private @Nullable Ground ground(String field, @Nullable String text) {
    return problems.required(
        field, "不予公开的依据", problems.oneOf(field, "不予公开的依据", text, Ground.class));
  }

  private @Nullable Answer withReason(ReasonInput input) {
    String reason = text("answer.reason", "理由", input.reason(), LONG);
    if (reason == null) {
      return null;
    }
    return switch (Answer.Kind.valueOf(Objects.requireNonNull(input.kind(), "read by it"))) {
      case NEEDS_CREATION -> new Answer.NeedsCreation(reason);
      case STILL_UNCLEAR -> new Answer.StillUnclear(reason);
      case RECERTIFICATION -> new Answer.Recertification(reason);
      case UNREASONABLE -> new Answer.Unreasonable(reason);
      default -> throw new IllegalStateException("no answer with a reason alone: " + input.kind());
    };
  }

  private @Nullable Answer otherOrgan(OtherOrganInput input) {
    String reason = text("answer.reason", "理由", input.reason(), LONG);
    String organ = problems.line("answer.organ", "负责公开的机关名称", input.organ(), 200);
    String contact = problems.line("answer.contact", "该机关的联系方式", input.contact(), 200);
    if (organ != null) {
      problems.required("answer.contact", "该机关的联系方式", contact);
    }
    if (contact != null) {
      problems.required("answer.organ", "负责公开的机关名称", organ);
    }
    return reason == null || (organ == null) != (contact == null)
        ? null
        : new Answer.OtherOrgan(reason, organ, contact);
  }

  private @Nullable Answer repeated(RepeatedInput input) {
    String number =
        problems.required(
            "answer.earlierNumber",
            "此前申请的编号",
            problems.line("answer.earlierNumber", "此前申请的编号", input.earlierNumber(), 100));
    String answer = problems.line("answer.earlierAnswer", "此前答复的文号", input.earlierAnswer(), 200);
    return number == null
        ? null
        : new Answer.Repeated(numbered(number).map(RequestNumber::toString).orElse(number), answer);
  }

  /** The number of ours that was typed, in whatever width and case; empty for any other text. */
  static Optional<RequestNumber> numbered(String typed) {
    String half = Clean.halfWidth(typed);
    return half == null ? Optional.empty() : RequestNumber.parse(half.toUpperCase(Locale.ROOT));
  }

  private @Nullable Answer withChannel(ChannelInput input) {
    String reason = text("answer.reason", "理由", input.reason(), LONG);
    String channel = text("answer.channel", "办理或者获取的途径", input.channel(), MIDDLE);
    if (reason == null || channel == null) {
      return null;
    }
    return "PETITION".equals(input.kind())
        ? new Answer.Petition(reason, channel)
        : new Answer.Publication(reason, channel);
  }

  private @Nullable Answer specialLaw(SpecialLawInput input) {
    String law = text("answer.law", "依据的法律、行政法规", input.law(), MIDDLE);
    String organ = problems.line("answer.organ", "办理机关", input.organ(), 200);
    return law == null ? null : new Answer.SpecialLaw(law, organ);
  }

  private @Nullable Answer notDisclosed(NotDisclosedInput input) {
    Ground ground = ground("answer.ground", input.ground());
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
