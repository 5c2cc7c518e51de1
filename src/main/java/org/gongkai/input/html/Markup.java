package org.gongkai.input.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.input.Clean;
import org.gongkai.input.PageAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as people paste it. {@link #clean} keeps paragraphs, headings, lists, tables, links and
 * pictures of public addresses; scripts, styles, forms, frames, handlers and every other address
 * go.
 */
public final class Markup {

  /** A text is HTML when an element of it stands there; a lone {@code <} makes none. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?i)<(?:!--|!doctype\\b|/?(?:a|article|b|base|blockquote|body|br|button|center|code|div|dl|em"
              + "|embed|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input"
              + "|li|link|main|math|meta|nav|noscript|object|ol|p|pre|script|section|small|span|strong|style"
              + "|sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|u|ul|video)(?![a-z0-9-]))");

  private static final Safelist KEPT =
      Safelist.relaxed()
          .addTags("hr", "s")
          .removeProtocols("a", "href", "ftp")
          .addEnforcedAttribute("a", "rel", "nofollow noopener");

  private static final Set<String> OWN_LINE =
      Set.of(
          "p",
          "div",
          "br",
          "hr",
          "li",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "caption");

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?:.*", Pattern.DOTALL);
  private static final Pattern EMPTY_LINES =
      Pattern.compile("\\n[ \\t\\u3000\\u00A0]*(?:\\n[ \\t\\u3000\\u00A0]*)+");

  private Markup() {}

  /** Whether the text is HTML, else plain text. */
  public static boolean isHtml(String text) {
    return ELEMENT.matcher(text).find();
  }

  /** What is kept of it. Clean HTML stays as it is. */
  public static String clean(String html) {
    Document kept = new Cleaner(KEPT).clean(Jsoup.parseBodyFragment(html));
    kept.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    String cleaned = Clean.lines(kept.body().html());
    return cleaned == null ? "" : cleaned;
  }

  /**
   * What would be lost of it without a word: a picture that is pasted in or has no full address, an
   * address that only the office can open. Empty when there is none.
   */
  public static Optional<String> fault(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    for (Element picture : document.select("img")) {
      if (!ADDRESS.matcher(picture.attr("src")).matches()) {
        return Optional.of("正文中有粘贴的图片或者没有完整地址的图片，请把图片作为附件上传");
      }
    }
    for (Element linked : document.select("a[href], img[src]")) {
      String address = linked.hasAttr("href") ? linked.attr("href") : linked.attr("src");
      if (ADDRESS.matcher(address).matches() && !PageAddress.isSound(address.strip())) {
        return Optional.of("正文中的网址“%s”外面打不开，请改成公开的网址，或者作为附件上传".formatted(shown(address)));
      }
    }
    return Optional.empty();
  }

  private static String shown(String address) {
    String line = address.strip();
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  /** What it says, a line for each paragraph. */
  public static String words(String html) {
    var words = new StringBuilder();
    NodeTraversor.traverse(new Lines(words), Jsoup.parseBodyFragment(html).body());
    String lines = Clean.lines(EMPTY_LINES.matcher(words).replaceAll("\n"));
    return lines == null ? "" : lines;
  }

  /** Plain text as HTML: a paragraph for each line that is not blank. */
  public static String ofText(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + Entities.escape(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private record Lines(StringBuilder words) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (breaks(node)) {
        words.append('\n');
      } else if (List.of("td", "th").contains(name(node))) {
        words.append(' ');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (breaks(node)) {
        words.append('\n');
      }
    }

    private static boolean breaks(Node node) {
      return OWN_LINE.contains(name(node));
    }

    private static String name(Node node) {
      return node.nodeName().toLowerCase(Locale.ROOT);
    }
  }
}
