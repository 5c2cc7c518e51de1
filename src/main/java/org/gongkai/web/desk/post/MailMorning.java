package org.gongkai.web.desk.post;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningRoom;
import org.gongkai.calendar.Words;
import org.gongkai.notice.SenderFaults;

/** That no mail goes, and what is to be done: for everybody, since no mail tells them. */
@Singleton
class MailMorning implements MorningRoom {

  @Override
  public List<Task> tasks(Morning morning) {
    return morning.find(SenderFaults.Known.class).map(MailMorning::task).stream().toList();
  }

  private static Task task(SenderFaults.Known fault) {
    String since = Words.day(OfficeTime.day(fault.at())) + "起";
    var row = new Row("/desk/notices", "请管理员处理", fault.words(), since + "；改好以后自动补发");
    return new Task(Place.BROKEN, "邮件发不出去，急件请改用电话或邮寄", List.of(row));
  }
}
