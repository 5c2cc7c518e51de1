package org.gongkai.web.desk;

import static org.gongkai.web.desk.FormView.option;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.casework.AnswerFields;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.jspecify.annotations.Nullable;

/** The form of each kind of answer: exactly the fields the law asks of it, and back to JSON. */
final class AnswerForms {

  private static final List<String> LISTS = List.of("withheld", "searched");
  private static final Pattern ROW = Pattern.compile("(withheld|searched)\\[(\\d{1,2})]\\.(\\w+)");
  private static final Set<String> OWN =
      Set.of("token", "version", "kind", "do", "checked", "display", Gate.AGAIN);

  private AnswerForms() {}

  /** What was typed, rows without anything left out. */
  static Map<String, String> typed(MultivaluedMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach(
        (name, all) -> {
          if (!OWN.contains(name) && !ROW.matcher(name).matches()) {
            values.put(name, String.join("\n", all));
          }
        });
    for (String list : LISTS) {
      int n = 0;
      for (int row : rows(list, form.keySet())) {
        Map<String, String> cells = row(list, row, form);
        if (cells.values().stream().anyMatch(v -> Clean.lines(v) != null)) {
          int to = n++;
          cells.forEach((cell, value) -> values.put(list + "[" + to + "]." + cell, value));
        }
      }
    }
    return values;
  }

  private static Set<Integer> rows(String list, Set<String> names) {
    var rows = new TreeSet<Integer>();
    for (String name : names) {
      Matcher row = ROW.matcher(name);
      if (row.matches() && row.group(1).equals(list)) {
        rows.add(Integer.valueOf(row.group(2)));
      }
    }
    return rows;
  }

  private static Map<String, String> row(
      String list, int row, MultivaluedMap<String, String> form) {
    Map<String, String> cells = new LinkedHashMap<>();
    String start = list + "[" + row + "].";
    form.forEach(
        (name, all) -> {
          if (name.startsWith(start)) {
            cells.put(name.substring(start.length()), all.isEmpty() ? "" : all.getFirst());
          }
        });
    return cells;
  }

  /** The answer as the contract has it. */
  static ObjectNode json(Answer.Kind kind, Map<String, String> typed) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", kind.name());
    typed.forEach((name, value) -> put(answer, name, value));
    return answer;
  }

  private static void put(ObjectNode answer, String name, String value) {
    if (Clean.lines(value) == null) {
      return;
    }
    Matcher row = ROW.matcher(name);
    if (row.matches()) {
      ArrayNode list = answer.withArray("/" + row.group(1));
      int n = Integer.parseInt(row.group(2));
      while (list.size() <= n) {
        list.addObject();
      }
      ((ObjectNode) list.get(n)).put(row.group(3), value);
    } else if (name.equals("publicInterest")) {
      answer.putObject(name).put("reason", value);
    } else if (name.equals("files")) {
      ArrayNode files = answer.putArray(name);
      value.lines().forEach(files::add);
    } else {
      answer.put(name, value);
    }
  }

  /** The fields of an answer that was drafted, as they would be typed. */
  static Map<String, String> of(Answer answer) {
    Map<String, String> values = new LinkedHashMap<>();
    AnswerFields.of(answer).forEach((name, value) -> flat(values, name, value));
    values.remove("kind");
    return values;
  }

  private static void flat(Map<String, String> values, String name, Object value) {
    switch (value) {
      case Map<?, ?> interest -> values.put(name, String.valueOf(interest.get("reason")));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          cell(values, name + "[" + i + "].", list.get(i));
        }
        if (name.equals("files")) {
          values.put(name, String.join("\n", list.stream().map(String::valueOf).toList()));
        }
      }
      default -> values.put(name, value.toString());
    }
  }

  private static void cell(Map<String, String> values, String at, Object row) {
    switch (row) {
      case Answer.Withheld w -> {
        values.put(at + "part", w.part());
        values.put(at + "ground", w.ground().name());
        values.put(at + "reason", w.reason());
      }
      case Answer.Search s -> {
        values.put(at + "where", s.where());
        values.put(at + "how", s.how());
        values.put(at + "on", s.on().toString());
      }
      default -> {}
    }
  }

  /** The form. */
  static FormView form(
      Answer.Kind kind,
      Map<String, String> typed,
      List<Problem> problems,
      int rows,
      List<StoredFile> files,
      boolean objection) {
    var f = new FormView.Fields("answer", typed, problems);
    fill(kind, f, Math.max(rows, 1), files, objection);
    return new FormView(
        "answer",
        kind.words(),
        "条例" + kind.article(),
        help(kind),
        f.all(),
        problems,
        true,
        false,
        null);
  }

  /** How many rows of a list these fields have; a kind has one list at most. */
  static int rows(Set<String> names) {
    return LISTS.stream().mapToInt(list -> rows(list, names).size()).sum();
  }

  /** The first field of the last of so many rows, or null for a kind without a list. */
  static @Nullable String firstOfRow(Answer.Kind kind, int rows) {
    return switch (kind) {
      case PARTLY_DISCLOSED -> "withheld[" + (rows - 1) + "].part";
      case NOT_EXISTING -> "searched[" + (rows - 1) + "].where";
      default -> null;
    };
  }

  /** Whether the kind has a list that can grow. */
  static boolean grows(Answer.Kind kind) {
    return kind == Answer.Kind.PARTLY_DISCLOSED || kind == Answer.Kind.NOT_EXISTING;
  }

  private static void fill(
      Answer.Kind kind, FormView.Fields f, int rows, List<StoredFile> files, boolean objection) {
    switch (kind) {
      case ALREADY_PUBLIC ->
          f.line("where", "公开的地点或网址", null).lines("how", "获取的方式", "例如：在政务公开栏目按文号检索，可以免费下载");
      case DISCLOSED -> {
        f.linesIfAny("content", "公开的内容", "内容、文件、领取方式，至少填一样");
        files(f, files);
        f.lineIfAny("where", "领取地点", "需要当面领取时填写")
            .lineIfAny("how", "领取方式", null)
            .dayIfAny("on", "领取日期", null);
        interest(f, objection);
      }
      case PARTLY_DISCLOSED -> {
        f.lines("given", "公开的内容", null);
        files(f, files);
        for (int i = 0; i < rows; i++) {
          String at = "withheld[" + i + "].";
          f.line(at + "part", "不予公开的部分" + nth(i), "说明是哪一部分，不写出内容")
              .select(at + "ground", "依据" + nth(i), null, grounds(true))
              .lines(at + "reason", "理由" + nth(i), null);
        }
        interest(f, objection);
      }
      case NOT_DISCLOSED ->
          f.select("ground", "不予公开的依据", null, grounds(false))
              .lines("reason", "理由", null)
              .lineIfAny("law", "禁止公开所依据的法律、行政法规", "依据为“法律、行政法规禁止公开”时必填，写到条款");
      case NOT_EXISTING -> {
        for (int i = 0; i < rows; i++) {
          String at = "searched[" + i + "].";
          f.line(at + "where", "检索的地点" + nth(i), "例如：档案室、办公系统")
              .line(at + "how", "检索的方式" + nth(i), "关键词、年度、经过")
              .day(at + "on", "检索日期" + nth(i), null);
        }
      }
      case NEEDS_CREATION, STILL_UNCLEAR, RECERTIFICATION, UNREASONABLE ->
          f.lines("reason", "理由", null);
      case OTHER_ORGAN ->
          f.lines("reason", "理由", null)
              .lineIfAny("organ", "负责公开的机关名称", "能够确定的，与联系方式一起填写")
              .lineIfAny("contact", "该机关的联系方式", null);
      case REPEATED ->
          f.line("earlierNumber", "此前申请的编号", null).lineIfAny("earlierAnswer", "此前答复的文号", null);
      case PETITION ->
          f.lines("reason", "理由", null).lines("channel", "办理的途径", "例如：到信访接待窗口提出，附地址电话");
      case PUBLICATION -> f.lines("reason", "理由", null).lines("channel", "获取的途径", null);
      case SPECIAL_LAW -> f.line("law", "依据的法律、行政法规", null).lineIfAny("organ", "办理机关", null);
    }
  }

  private static String nth(int i) {
    return i == 0 ? "" : "（第" + (i + 1) + "项）";
  }

  private static void interest(FormView.Fields f, boolean objection) {
    if (objection) {
      f.lines("publicInterest", "公共利益理由", "第三方不同意公开；决定公开的，写明不公开会对公共利益造成什么重大影响（第三十二条）");
    }
  }

  private static void files(FormView.Fields f, List<StoredFile> files) {
    List<FormView.Option> own =
        files.stream()
            .filter(file -> !file.isAttachment())
            .map(file -> option(file.id().toString(), file.name().toString()))
            .toList();
    if (!own.isEmpty()) {
      f.checks("files", "随答复公开的文件", null, own);
    }
  }

  private static List<FormView.Option> grounds(boolean part) {
    return Stream.of(Ground.values())
        .filter(g -> part || g != Ground.NOT_GOVERNMENT_INFORMATION)
        .map(g -> option(g.name(), g.words() + "（" + g.article() + "）"))
        .toList();
  }

  /** What the law says of the kind, in a sentence. */
  static String help(Answer.@Nullable Kind kind) {
    return switch (kind) {
      case null -> "";
      case ALREADY_PUBLIC -> "所申请的信息已经主动公开，告知获取的方式、途径。";
      case DISCLOSED -> "可以公开，提供该信息，或者告知获取的方式、途径和时间。";
      case PARTLY_DISCLOSED -> "能够区分处理的，公开可以公开的内容，对不予公开的内容说明理由。";
      case NOT_DISCLOSED -> "依据第十四条、第十五条、第十六条决定不予公开，告知并说明理由；救济途径为复议前置。";
      case NOT_EXISTING -> "经检索没有所申请的信息，告知该信息不存在；写明检索的地点、方式和时间。";
      case NEEDS_CREATION -> "需要对现有信息加工、分析的，可以不提供。";
      case STILL_UNCLEAR -> "告知补正以后内容仍不明确的。";
      case RECERTIFICATION -> "要求对已获取的信息确认或者重新出具的。";
      case OTHER_ORGAN -> "不属于本机关负责公开，告知并说明理由；能够确定的，告知该机关的名称、联系方式。";
      case REPEATED -> "已就相同内容答复、申请人重复申请的，告知不予重复处理。";
      case PETITION -> "以申请形式进行信访、投诉、举报的，告知不作为政府信息公开申请处理，并告知途径。";
      case PUBLICATION -> "要求提供公开出版物的，告知获取的途径。";
      case UNREASONABLE -> "数量、频次明显超过合理范围，且说明的理由不合理的，不予处理；须先要求说明理由。";
      case SPECIAL_LAW -> "法律、行政法规对信息的获取有特别规定的（例如工商、不动产登记资料），告知依照该规定办理。";
    };
  }
}
