package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of a directory after the other; what is left blank may be that of the row above.
 */
final class RowReader {

  private static final int SHORT = 100;
  private static final int LEVELS = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:网址|链接|地址)?[:：]?\\s*((?:https?://|www\\.)[\\x21-\\x7E&&[^\"<>]]+)");
  private static final Pattern END = Pattern.compile("[.,;:)]+$");
  private static final Pattern QUESTION =
      Pattern.compile("\\s*(?:\\d+[.、．])?\\s*是否.*", Pattern.DOTALL);

  private final DirectoryHead head;
  private final Remarks problems;
  private final Remarks warnings;

  /** What the row above says, after it was filled itself. */
  private @Nullable DirectoryRow above;

  private List<@Nullable String> levelsAbove = List.of();

  RowReader(DirectoryHead head, Remarks problems, Remarks warnings) {
    this.head = head;
    this.problems = problems;
    this.warnings = warnings;
  }

  /** The row, or null when it is about nothing; what is wrong is noted. */
  @Nullable DirectoryRow read(GridRow row, @Nullable String titled) {
    var cells = new RowCells(head, row, problems);
    boolean goesOn = goesOn(cells);
    Levels levels = levels(cells);
    if (levels == null) {
      return null;
    }
    DirectoryRow before = goesOn ? above : null;
    String area = area(cells, titled);
    Entry entry = entry(cells, levels, before == null ? null : before.entry());
    Offer offer = offer(cells, entry.content(), before == null ? null : before.offer());
    Optional<Integer> proposal = CadenceProposals.of(levels, area);
    Limit limit = limit(cells, before == null ? null : before.limit(), proposal.orElse(null));
    boolean open = limit.everyDays() == null;
    above =
        new DirectoryRow(
            RowId.of(levels, entry.content(), null),
            row.number(),
            area,
            entry,
            limit,
            offer,
            open ? proposal.orElse(null) : null);
    return above;
  }

  /** Where the row's name stands. */
  CellAddress deepest(DirectoryRow row) {
    Levels levels = row.entry().levels();
    Heading heading =
        levels.third() != null
            ? Heading.LEVEL_3
            : levels.second() != null ? Heading.LEVEL_2 : Heading.LEVEL_1;
    List<DirectoryHead.Place> places = head.places(heading);
    return new CellAddress(row.row(), places.isEmpty() ? 1 : places.getFirst().column());
  }

  private Heading first() {
    return Heading.levels().stream().filter(head::has).findFirst().orElse(Heading.LEVEL_1);
  }

  /** Whether it belongs to the block of the row above: its first level is left blank. */
  private boolean goesOn(RowCells cells) {
    return above != null && (cells.isBlank(first()) || cells.isAbove(first()));
  }

  private @Nullable Levels levels(RowCells cells) {
    List<Heading> headings = Heading.levels().stream().filter(head::has).toList();
    var levels = new ArrayList<@Nullable String>();
    boolean same = true; // as those of the row above so far
    boolean left = true; // blank so far
    for (int n = 0; n < headings.size(); n++) {
      Heading heading = headings.get(n);
      String name = cells.name(heading, Columns.LONGEST_NAME);
      boolean blank = cells.isBlank(heading);
      String before = n < levelsAbove.size() ? levelsAbove.get(n) : null;
      if (blank && same && (left || isFilled(cells, headings, n))) {
        name = before;
      }
      left &= blank || cells.isAbove(heading);
      same &= Objects.equals(name, before);
      levels.add(name);
    }
    if (levels.stream().allMatch(Objects::isNull)) {
      if (headings.stream().allMatch(cells::isNothing)) {
        cells.wrong(first(), Code.REQUIRED, "没有填写，上面也没有可以沿用的内容");
      }
      return null;
    }
    levelsAbove = levels;
    return levels(headings, levels);
  }

  /** Whether a deeper level stands in the row: then this one was left out as the same. */
  private static boolean isFilled(RowCells cells, List<Heading> headings, int n) {
    return headings.stream().skip(n + 1L).anyMatch(heading -> !cells.isBlank(heading));
  }

  private static Levels levels(List<Heading> headings, List<@Nullable String> names) {
    @Nullable String[] by = new @Nullable String[Heading.levels().size()];
    for (int i = 0; i < headings.size(); i++) {
      by[Heading.levels().indexOf(headings.get(i))] = names.get(i);
    }
    String deeper =
        Arrays.stream(by)
            .skip(LEVELS - 1L)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return new Levels(by[0], by[1], deeper.isEmpty() ? null : deeper);
  }

  private @Nullable String area(RowCells cells, @Nullable String titled) {
    if (!head.has(Heading.AREA)) {
      return titled;
    }
    String area = cells.name(Heading.AREA, SHORT);
    return area == null && cells.isBlank(Heading.AREA) && above != null ? above.area() : area;
  }

  private Entry entry(RowCells cells, Levels levels, @Nullable Entry before) {
    String content = cells.text(Heading.CONTENT, Columns.LONGEST_TEXT);
    String body = cells.name(Heading.BODY, Columns.LONGEST_NAME);
    String layers = cells.ticked(Heading.LAYERS, Columns.LONGEST_NAME);
    String department = cells.name(Heading.DEPARTMENT, Columns.LONGEST_NAME);
    Way way = way(cells);
    if (before == null) {
      return new Entry(levels, content, body, way, layers, department);
    }
    return new Entry(
        levels,
        cells.isBlank(Heading.CONTENT) && isSame(levels, before) ? before.content() : content,
        cells.isBlank(Heading.BODY) ? before.body() : body,
        cells.isBlank(Heading.WAY) ? before.way() : way,
        cells.isBlank(Heading.LAYERS) ? before.layers() : layers,
        cells.isBlank(Heading.DEPARTMENT) ? before.department() : department);
  }

  /** Content is that of the row above only where the whole matter is. */
  private static boolean isSame(Levels levels, Entry before) {
    return levels.equals(before.levels());
  }

  private @Nullable Way way(RowCells cells) {
    String text = cells.ticked(Heading.WAY, Columns.LONGEST_NAME);
    if (text == null) {
      return null;
    }
    Optional<Way> way = Way.of(text);
    if (way.isEmpty()) {
      cells.wrong(Heading.WAY, Code.UNKNOWN_VALUE, "只能写主动、依申请，现为“%s”".formatted(text));
    }
    return way.orElse(null);
  }

  private Offer offer(RowCells cells, @Nullable String content, @Nullable Offer before) {
    String basis = cells.text(Heading.BASIS, Columns.LONGEST_TEXT);
    String audience = cells.ticked(Heading.AUDIENCE, Columns.LONGEST_LINE);
    String channels = cells.text(Heading.CHANNELS, Columns.LONGEST_TEXT);
    String question = cells.text(Heading.CHECK, Columns.LONGEST_TEXT);
    var addresses = new ArrayList<String>();
    List<String> names = channels(cells, channels, addresses);
    String url = url(cells, addresses);
    if (question == null && content != null && QUESTION.matcher(content).matches()) {
      question = content; // some offices write there what is checked
    }
    if (before == null) {
      return new Offer(basis, audience, names, url, question);
    }
    return new Offer(
        cells.isBlank(Heading.BASIS) ? before.basis() : basis,
        cells.isBlank(Heading.AUDIENCE) ? before.audience() : audience,
        cells.isBlank(Heading.CHANNELS) ? before.channels() : names,
        url,
        question);
  }

  /** The channels; addresses among them are put aside. */
  private List<String> channels(RowCells cells, @Nullable String text, List<String> addresses) {
    if (text == null) {
      return List.of();
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String found = END.matcher(address.group(1)).replaceAll("");
      addresses.add(found.startsWith("www.") ? "http://" + found : found);
    }
    List<String> names =
        Marks.names(address.replaceAll("；")).stream().map(Folded::squeezed).toList();
    if (names.size() > Columns.MOST_CHANNELS) {
      cells.wrong(Heading.CHANNELS, Code.LENGTH, "最多%d项".formatted(Columns.MOST_CHANNELS));
    }
    names.stream()
        .filter(name -> Clean.length(name) > Columns.LONGEST_NAME)
        .findFirst()
        .ifPresent(
            name ->
                cells.wrong(
                    Heading.CHANNELS,
                    Code.LENGTH,
                    "每项不能超过%d个字，请用分号隔开各项".formatted(Columns.LONGEST_NAME)));
    return names;
  }

  private @Nullable String url(RowCells cells, List<String> inChannels) {
    String own = cells.text(Heading.URL, Columns.LONGEST_LINE);
    String url = own != null ? own : inChannels.isEmpty() ? null : inChannels.getFirst();
    Heading where = own != null ? Heading.URL : Heading.CHANNELS;
    if (url != null && (url.length() > Columns.LONGEST_LINE || !PageAddress.isSound(url))) {
      cells.wrong(where, Code.FORMAT, "中的网址不对，" + PageAddress.WRONG);
    } else if (url != null && own == null && inChannels.size() > 1) {
      String message = "写有%d个网址，采用第一个".formatted(inChannels.size());
      warnings.add(cells.at(where), Code.NOT_ALLOWED, cells.words(where) + message);
    }
    return url;
  }

  private Limit limit(RowCells cells, @Nullable Limit before, @Nullable Integer proposal) {
    String text = cells.name(Heading.LIMIT, Columns.LONGEST_LINE);
    if (text == null && before != null && cells.isBlank(Heading.LIMIT)) {
      return before;
    }
    if (text == null && proposal != null) {
      warnings.add(
          CellRemark.ofRow(
              cells.number(),
              Code.REQUIRED,
              "没有写公开时限，按同名栏目的检查惯例设为每%d天更新，可在栏目中修改".formatted(proposal)));
      return new Limit(null, null, proposal);
    }
    LimitWords.Read read = LimitWords.read(cells.isDay(Heading.LIMIT) ? yearly(cells, text) : text);
    for (String remark : read.remarks()) {
      warnings.add(cells.at(Heading.LIMIT), Code.FORMAT, cells.words(Heading.LIMIT) + remark);
    }
    if (read.problem() != null) {
      cells.wrong(Heading.LIMIT, Code.FORMAT, read.problem());
    }
    return read.limit();
  }

  /** Spreadsheets make a day of this year of "1月31日". */
  private @Nullable String yearly(RowCells cells, @Nullable String text) {
    Optional<LocalDate> day = text == null ? Optional.empty() : Problems.parseDay(text);
    if (day.isEmpty()) {
      return text;
    }
    String words = "%d月%d日前".formatted(day.get().getMonthValue(), day.get().getDayOfMonth());
    String message = "被表格软件存成了日期 %s，读作每年“%s”".formatted(text, words);
    warnings.add(cells.at(Heading.LIMIT), Code.FORMAT, cells.words(Heading.LIMIT) + message);
    return words;
  }
}
