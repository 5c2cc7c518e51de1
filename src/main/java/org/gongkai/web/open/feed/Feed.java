package org.gongkai.web.open.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.PublicRow;
import org.gongkai.request.Law;

/**
 * An Atom feed (RFC 4287). Days of the record are told as their beginning in Shanghai.
 *
 * @param title what it is a feed of
 * @param start of this site's addresses
 * @param self the feed's own path, by which it is known for ever
 * @param page the path of the page with the same
 * @param today by which validity is told
 */
record Feed(String title, String start, String self, String page, LocalDate today) {

  /** The feed of these, newest first. */
  String of(List<PublicRow> rows, Function<OfficeCode, String> names) {
    LocalDate updated =
        rows.stream()
            .map(row -> row.days().changedOn())
            .max(LocalDate::compareTo)
            .orElse(Law.FIRST_DAY);
    return Xml.document(
        "feed",
        "http://www.w3.org/2005/Atom",
        xml -> {
          xml.text("id", start + self);
          xml.text("title", title);
          xml.text("updated", moment(updated));
          xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", start + self);
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", start + page);
          xml.within("author", author -> author.text("name", title));
          for (PublicRow row : rows) {
            xml.within("entry", entry -> entry(entry, row, names.apply(row.office())));
          }
        });
  }

  private void entry(Xml xml, PublicRow row, String office) throws XMLStreamException {
    String address = start + "/open/items/" + row.id();
    String number = row.documentNumber();
    xml.text("id", address);
    xml.text("title", row.isValid(today) ? row.title() : "【失效】" + row.title());
    xml.text("published", moment(row.days().publishedOn()));
    xml.text("updated", moment(row.days().changedOn()));
    xml.within("author", author -> author.text("name", office));
    xml.empty("category", "term", row.kind().name(), "label", row.kind().words());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
    xml.text("summary", (number == null ? "" : number + "，") + row.kind().words());
  }

  private static String moment(LocalDate day) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        day.atTime(LocalTime.MIDNIGHT).atZone(OfficeTime.ZONE));
  }
}
