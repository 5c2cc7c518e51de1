package org.gongkai.web.desk.morning;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningRoom;
import org.gongkai.office.Role;
import org.gongkai.web.http.ProxyWatch;

/** That a proxy was seen which the settings do not know: for who can have it mended. */
@Singleton
class ProxyMorning implements MorningRoom {

  private final ProxyWatch proxy;

  ProxyMorning(ProxyWatch proxy) {
    this.proxy = proxy;
  }

  @Override
  public List<Task> tasks(Morning morning) {
    boolean mine = morning.official().is(Role.ADMIN) || morning.office().all(Role.ADMIN).isEmpty();
    return proxy.fault().filter(_ -> mine).map(ProxyMorning::task).stream().toList();
  }

  private static Task task(String words) {
    var row = new Row("/q/health/ready", "请管理员处理", words, "改好以后重新启动");
    return new Task(Place.BROKEN, "网上提交和登录的次数限制会误伤所有人", List.of(row));
  }
}
