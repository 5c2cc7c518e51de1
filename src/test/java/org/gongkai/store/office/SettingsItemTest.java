package org.gongkai.store.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.office.DisclosureTerms;
import org.gongkai.office.IndexPattern;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.ParticipationTerms;
import org.gongkai.office.ReplyTerms;
import org.gongkai.office.WatchWords;
import org.gongkai.request.Settings;
import org.gongkai.store.Item;
import org.junit.jupiter.api.Test;

class SettingsItemTest {

  private static Item profile(OfficeSettings settings) {
    return SettingsItem.put(Item.at("OFFICE#LJQ", "PROFILE"), settings);
  }

  @Test
  void whatIsStoredIsReadBack() {
    var settings =
        new OfficeSettings(
            Settings.DEFAULT,
            11,
            12,
            13,
            new DisclosureTerms(14, 15, 16, new IndexPattern("{serial:4}")),
            new ParticipationTerms(new ReplyTerms(17, 18, 19, 20, 0), 21, 22, 23),
            new WatchWords(List.of("强拆", "a 1")));
    assertThat(SettingsItem.settings(profile(settings))).isEqualTo(settings);
  }

  @Test
  void aProfileFromBeforeHasTheDefaultsOfWhatItLacks() {
    Item old = profile(OfficeSettings.DEFAULT);
    old.attributes()
        .keySet()
        .removeAll(
            List.of(
                "publishDays",
                "reviewDays",
                "interpretDays",
                "indexNumber",
                "replyCorrection",
                "replyConsultation",
                "replySuggestion",
                "replyComplaint",
                "replyExtension",
                "vetoDays",
                "resultDays",
                "solicitationDays"));
    assertThat(old.attributes()).hasSize(11);
    assertThat(SettingsItem.settings(old)).isEqualTo(OfficeSettings.DEFAULT);
  }
}
