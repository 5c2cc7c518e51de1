package org.gongkai.casework.command;

import java.util.Objects;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 同意延期: the head of the disclosure office agrees (Art. 33). The date due moves. */
record ApproveExtension() implements Command {

  static final CommandShape SHAPE =
      CommandShape.of("同意延期", "条例第三十三条", Who.HEAD)
          .help("同意之后答复期限即改，并告知申请人。不能审批本人提出的延期。")
          .under(r -> RequestRules.first(r.extensionAwaitsDecision(), r.inTimeForExtension()))
          .on("同意的日期")
          .read(_ -> new ApproveExtension())
          .records(
              RequestEvent.ExtensionApproved.class,
              e -> "经负责人同意，答复期限延长" + e.days() + "个工作日，理由：" + e.reason())
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    Request.ExtensionAsked asked = Objects.requireNonNull(now.request().extensionAsked());
    return new RequestEvent.ExtensionApproved(asked.days(), asked.reason(), now.on(), now.by());
  }
}
