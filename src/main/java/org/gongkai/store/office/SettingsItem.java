package org.gongkai.store.office;

import org.gongkai.office.DisclosureTerms;
import org.gongkai.office.IndexPattern;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.ParticipationTerms;
import org.gongkai.office.ReplyTerms;
import org.gongkai.office.WatchWords;
import org.gongkai.request.Settings;
import org.gongkai.store.Item;

/** An office's settings in its profile; one from before a setting was there has its default. */
final class SettingsItem {

  private SettingsItem() {}

  static Item put(Item item, OfficeSettings settings) {
    Settings legal = settings.legal();
    item.put("onlineReceipt", legal.onlineReceipt().name())
        .put("supplementDays", legal.supplementDays())
        .put("lateSupplement", legal.lateSupplement().name())
        .put("secondSupplement", legal.secondSupplement().name())
        .put("consultationFrom", legal.consultationFrom().name())
        .put("afterPayment", legal.afterPayment().name())
        .put("retentionYears", settings.retentionYears())
        .put("onlinePerHour", settings.onlinePerHour())
        .put("onlinePerMail", settings.onlinePerMail());
    DisclosureTerms disclosure = settings.disclosure();
    ParticipationTerms participation = settings.participation();
    ReplyTerms reply = participation.reply();
    words(item, settings.watchWords());
    return item.put("publishDays", disclosure.publishDays())
        .put("reviewDays", disclosure.reviewDays())
        .put("interpretDays", disclosure.interpretDays())
        .put("indexNumber", disclosure.indexNumber().text())
        .put("replyCorrection", reply.correction())
        .put("replyConsultation", reply.consultation())
        .put("replySuggestion", reply.suggestion())
        .put("replyComplaint", reply.complaint())
        .put("replyExtension", reply.extension())
        .put("vetoDays", participation.vetoDays())
        .put("resultDays", participation.resultDays())
        .put("solicitationDays", participation.solicitationDays());
  }

  static OfficeSettings settings(Item item) {
    var legal =
        new Settings(
            item.constant("onlineReceipt", Settings.OnlineReceipt.class),
            item.number("supplementDays"),
            item.constant("lateSupplement", Settings.LateSupplement.class),
            item.constant("secondSupplement", Settings.SecondSupplement.class),
            item.constant("consultationFrom", Settings.ConsultationFrom.class),
            item.constant("afterPayment", Settings.AfterPayment.class));
    return new OfficeSettings(
        legal,
        item.number("retentionYears"),
        item.number("onlinePerHour"),
        item.number("onlinePerMail"),
        disclosure(item),
        participation(item),
        words(item));
  }

  /** One a line, in their order; nothing where there are none. */
  private static void words(Item item, WatchWords words) {
    item.put("watchWords", words.words().isEmpty() ? null : String.join("\n", words.words()));
  }

  private static WatchWords words(Item item) {
    return item.has("watchWords")
        ? new WatchWords(item.text("watchWords").lines().toList())
        : WatchWords.NONE;
  }

  private static DisclosureTerms disclosure(Item item) {
    DisclosureTerms usual = DisclosureTerms.DEFAULT;
    return new DisclosureTerms(
        or(item, "publishDays", usual.publishDays()),
        or(item, "reviewDays", usual.reviewDays()),
        or(item, "interpretDays", usual.interpretDays()),
        item.has("indexNumber")
            ? item.parsed("indexNumber", IndexPattern::new)
            : usual.indexNumber());
  }

  private static ParticipationTerms participation(Item item) {
    ParticipationTerms usual = ParticipationTerms.DEFAULT;
    ReplyTerms reply = usual.reply();
    return new ParticipationTerms(
        new ReplyTerms(
            or(item, "replyCorrection", reply.correction()),
            or(item, "replyConsultation", reply.consultation()),
            or(item, "replySuggestion", reply.suggestion()),
            or(item, "replyComplaint", reply.complaint()),
            or(item, "replyExtension", reply.extension())),
        or(item, "vetoDays", usual.vetoDays()),
        or(item, "resultDays", usual.resultDays()),
        or(item, "solicitationDays", usual.solicitationDays()));
  }

  private static int or(Item item, String name, int usual) {
    return item.has(name) ? item.number(name) : usual;
  }
}
