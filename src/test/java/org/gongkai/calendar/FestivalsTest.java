package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.Lunar;
import org.junit.jupiter.api.Test;

class FestivalsTest {

  @Test
  void everyRowAgreesWithTheCalendarLibrary() {
    for (String[] row : Csv.rows("/data/cn_festivals.csv")) {
      int year = Integer.parseInt(row[0]);
      assertThat(row[1]).isEqualTo(Lunar.fromYmd(year, 1, 1).getSolar().toYmd());
      assertThat(row[2]).isEqualTo(Lunar.fromYmd(year, 1, 1).getJieQiTable().get("清明").toYmd());
      assertThat(row[3]).isEqualTo(Lunar.fromYmd(year, 5, 5).getSolar().toYmd());
      assertThat(row[4]).isEqualTo(Lunar.fromYmd(year, 8, 15).getSolar().toYmd());
    }
  }
}
