package org.gongkai.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/** Basis, audience, channels, address and check question of a row. */
final class OfferReader {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:网址|链接|地址)?[:：]?\\s*((?:https?://|www\\.)[\\x21-\\x7E&&[^\"<>]]+)");

  private static final Pattern END = Pattern.compile("[.,;:)]+$");

  private static final Pattern QUESTION =
      Pattern.compile("\\s*(?:\\d+[.、．])?\\s*是否.*", Pattern.DOTALL);

  private final Remarks warnings;

  OfferReader(Remarks warnings) {
    this.warnings = warnings;
  }

  /** What the row says; what it leaves blank is as {@code before}. */
  Offer read(RowCells cells, @Nullable String content, @Nullable Offer before) {
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
}
