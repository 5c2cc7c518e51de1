package org.gongkai.web.desk.message;

import java.util.Arrays;
import java.util.List;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Messages as a spreadsheet: names masked as on the page, numbers of people in a title masked, and
 * nothing else of what was written or answered.
 */
final class MessageSheet {

  private static final List<Heading> HEAD =
      List.of(
          new Heading("编号", 22),
          new Heading("类别", 10),
          new Heading("标题", 44),
          new Heading("留言人", 14),
          new Heading("收到日期", 13),
          new Heading("答复期限", 13),
          new Heading("状态", 14),
          new Heading("承办", 14),
          new Heading("答复、办结日期", 16));

  private MessageSheet() {}

  static byte[] of(List<List<@Nullable Object>> lines) {
    return SheetWriter.xlsx("留言", HEAD, lines);
  }

  static List<@Nullable Object> line(Messages.Row row, Surroundings in) {
    Message message = row.message();
    Ending ending = message.handling().ending();
    return Arrays.asList(
        message.id(),
        message.kind().words(),
        PersonalDataCheck.masked(row.texts().title()),
        message.writer().maskedName(),
        message.terms().receivedOn(),
        message.terms().reply(in.calendar()).date(),
        message.status().words(),
        MessageList.Row.assignee(message, in),
        ending == null ? null : ending.on());
  }
}
