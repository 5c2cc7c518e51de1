package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was imported and is exported changes nothing when it is imported again. */
class DirectoryRoundTripTest {

  private static DirectoryChange again(List<Column> columns) {
    Directory exported = Directories.read(DirectoryExport.xlsx(columns));
    assertThat(exported.problems()).isEmpty();
    return DirectoryChange.of(columns, exported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.csv", "raw-merged.csv"})
  void anExportChangesNothing(String file) {
    Directory directory = Directories.read(Directories.file(file));
    List<Column> columns = Directories.columns(directory);
    DirectoryChange change = again(columns);
    assertThat(change.added()).isEmpty();
    assertThat(change.changed()).isEmpty();
    assertThat(change.unchanged()).hasSize(columns.size());
    assertThat(DirectoryChange.of(columns, directory).unchanged()).hasSize(columns.size());
  }

  @Test
  void whatTheDeskSetStaysAndIsExportedInWordsThatAreReadBack() throws Exception {
    Directory imported = Directories.csv("一级事项,二级事项,公开内容,公开时限", "甲,,乙,每季度");
    var columns = new ArrayList<>(Directories.columns(imported));
    String body =
        """
        {"name": "财政 信息", "area": "财政", "legal": "20-7", "owner": "zhang", "everyDays": 60,
         "minimum": 2, "within": {"workingDays": 7}, "channels": ["政府网站"]}
        """;
    Column put = Columns.read("CZXX", new ObjectMapper().readTree(body), null, _ -> true).column();
    columns.add(put);
    Column first = columns.getFirst();
    columns.set(
        0,
        new Column(
            first.id(),
            new Naming("改名", null, null),
            "li",
            new Cadence(45, 3, null),
            first.offer(),
            first.listed(),
            false));
    DirectoryChange change = again(columns);
    assertThat(change.changed()).isEmpty();
    assertThat(change.added()).isEmpty();
    assertThat(change.unchanged()).containsExactlyInAnyOrder(first.id(), "CZXX");
    assertThat(DirectoryChange.of(columns, imported).unchanged()).containsExactly(first.id());
    Directory monthly = Directories.csv("一级事项,二级事项,公开内容,公开时限", "甲,,乙,每月");
    assertThat(DirectoryChange.of(columns, monthly).changed())
        .singleElement()
        .satisfies(
            column -> {
              assertThat(column.cadence()).isEqualTo(new Cadence(30, 3, null));
              assertThat(column.owner()).isEqualTo("li");
              assertThat(column.naming().name()).isEqualTo("改名");
            });
  }

  @Test
  void aRowThatSaysSomethingElseChangesItsColumnAndOnlyThat() {
    List<Column> columns =
        Directories.columns(Directories.csv("一级事项,公开内容,公开时限,公开主体", "甲,一,每季度,街道", "乙,二,每季度,街道"));
    DirectoryChange change =
        DirectoryChange.of(columns, Directories.csv("一级事项,公开内容,公开时限", "甲,一,每月", "丙,三,", ""));
    assertThat(change.changed())
        .singleElement()
        .satisfies(
            column -> {
              assertThat(column.cadence().everyDays()).isEqualTo(30);
              assertThat(column.entry().body()).isEqualTo("街道");
            });
    assertThat(change.added()).extracting(column -> column.naming().name()).containsExactly("丙");
    assertThat(change.added().getFirst().owner()).isEqualTo("CLERKS");
    assertThat(change.absent()).containsExactly(columns.get(1).id());
  }
}
