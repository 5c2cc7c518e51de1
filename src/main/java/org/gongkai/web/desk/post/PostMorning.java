package org.gongkai.web.desk.post;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningRoom;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Role;

/** Letters to post, calls to make and mails that failed, for the clerks; one call each. */
@Singleton
class PostMorning implements MorningRoom {

  private final Outbox outbox;

  PostMorning(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public List<Task> tasks(Morning morning) {
    if (!morning.official().is(Role.CLERK)) {
      return List.of();
    }
    return Stream.of(
            task(morning, NoticeStatus.TO_POST, "文书等待邮寄", "/desk/post"),
            task(morning, NoticeStatus.TO_CALL, "申请人只留了电话，须打电话告知", "/desk/calls"),
            task(morning, NoticeStatus.FAILED, "邮件没有送达，须改用电话或邮寄", "/desk/notices"))
        .filter(task -> task.count() > 0)
        .toList();
  }

  private Task task(Morning morning, NoticeStatus status, String title, String path) {
    return new Task(Place.POST, title, path, outbox.count(morning.office().code(), status));
  }
}
