package org.gongkai.store.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.FileId;
import org.gongkai.file.FileName;
import org.gongkai.file.FilePlace;
import org.gongkai.file.FileType;
import org.gongkai.file.StoredFile;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.Item;
import org.gongkai.store.UnreadableItem;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stored form of a file's item is pinned, and a broken one is never guessed at. */
class FilesTest {

  private static final RequestNumber NUMBER = new RequestNumber(new OfficeCode("LJQ"), 2026, 1);
  private static final StoredFile FILE =
      new StoredFile(
          new FileId("0123456789abcdef0123456789abcdef"),
          new FileName("补助名单.pdf"),
          FileType.PDF,
          67_108_864,
          "ab12",
          "li",
          Instant.parse("2026-11-24T01:02:03.004Z"));
  private static final Map<String, AttributeValue> APPROVED =
      Map.of(
          "pk", AttributeValue.fromS("REQUEST#LJQ-2026-000001"),
          "sk", AttributeValue.fromS("FILE#0123456789abcdef0123456789abcdef"),
          "name", AttributeValue.fromS("补助名单.pdf"),
          "type", AttributeValue.fromS("PDF"),
          "size", AttributeValue.fromN("67108864"),
          "sha256", AttributeValue.fromS("ab12"),
          "by", AttributeValue.fromS("li"),
          "at", AttributeValue.fromS("2026-11-24T01:02:03.004Z"),
          "forgotten", AttributeValue.fromBool(false));

  @Test
  void theItemOfAFileIsPinned() {
    assertThat(Files.item(NUMBER, FILE).attributes()).isEqualTo(APPROVED);
    assertThat(Files.file(Item.of(APPROVED))).isEqualTo(FILE);
  }

  @Test
  void theItemOfAnOfficesFileIsTheSameUnderTheOffice() {
    var approved = new HashMap<>(APPROVED);
    approved.put("pk", AttributeValue.fromS("FILES#LJQ"));
    var place = new FilePlace.OfOffice(new OfficeCode("LJQ"));
    assertThat(Files.item(place, FILE).attributes()).isEqualTo(approved);
  }

  @Test
  void theNamesOfTypesAreStoredAndStay() {
    assertThat(FileType.values())
        .extracting(Enum::name)
        .containsExactly(
            "PDF", "JPEG", "PNG", "DOCX", "XLSX", "DOC", "XLS", "WPS", "ET", "OFD", "TEXT", "ZIP");
  }

  @Test
  void anItemThatLacksSomethingOrHoldsAnUnsafeNameCannotBeRead() {
    for (String name : List.of("name", "type", "size", "sha256", "by", "at")) {
      var broken = new HashMap<>(APPROVED);
      broken.remove(name);
      assertThatThrownBy(() -> Files.file(Item.of(broken)))
          .isInstanceOf(UnreadableItem.class)
          .hasMessageContaining(name);
    }
    var climbs = new HashMap<>(APPROVED);
    climbs.put("name", AttributeValue.fromS("../../x.pdf"));
    assertThatThrownBy(() -> Files.file(Item.of(climbs))).isInstanceOf(UnreadableItem.class);
  }
}
