package org.gongkai.notice.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Wording;

/** The templates of the mails: {@code templates/mail/<kind>.txt}, and the layout around them. */
@Singleton
class MailWording implements Wording {

  private final Engine templates;
  private final String ours;

  MailWording(Engine templates, GongkaiConfig config) {
    this.templates = templates;
    this.ours = config.publicUrl();
  }

  @Override
  public Text of(Notice notice, String to, Map<String, Object> values) {
    MailText text = text(notice, to, values);
    return new Text(text.subject(), text.body());
  }

  MailText text(Notice notice, String to, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(notice.values());
    all.putAll(values);
    all.put("to", to);
    return MailText.of(template(notice.kind().template()).data(MailValues.harmless(all)).render());
  }

  String html(String subject, String sender, MailText text) {
    return template("layout.html")
        .data("subject", subject)
        .data("sender", sender)
        .data("blocks", text.blocks(ours))
        .render();
  }

  private Template template(String name) {
    Template template = templates.getTemplate("mail/" + name);
    if (template == null) {
      throw new IllegalStateException("missing template mail/" + name);
    }
    return template;
  }
}
