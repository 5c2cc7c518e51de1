package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.PageAddress;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.junit.jupiter.api.Test;

/** The fields of a column and their limits. */
class ColumnsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Columns.Read read(String text) {
    return Columns.read("CZXX-01", json(text), null, id -> id.equals("zhang"));
  }

  @Test
  void aWholeColumnIsRead() {
    Columns.Read read =
        read(
            "{'name':' 财政信息 ','area':'财政','legal':'20-7','owner':'zhang','everyDays':365,'minimum':1,"
                + "'within':{'workingDays':14},'url':'http://www.yishui.gov.cn/cz','basis':'条例第二十条',"
                + "'audience':'全社会','channels':['政府网站','公示栏','政府网站'],'checkQuestion':'是否公开','retired':false}");
    assertThat(read.warnings()).isEmpty();
    Column column = read.column();
    assertThat(column.naming()).isEqualTo(new Naming("财政信息", "财政", Legal.BUDGET));
    assertThat(column.cadence()).isEqualTo(new Cadence(365, 1, 14));
    assertThat(column.offer().channels()).containsExactly("政府网站", "公示栏");
    assertThat(column.retired()).isFalse();
  }

  @Test
  void whatMayBeLeftOutIsLeftOutOrNull() {
    Column column =
        read("{'name':'动态','owner':'CLERKS','everyDays':null,'minimum':null,'within':null,'legal':null}")
            .column();
    assertThat(column.cadence()).isEqualTo(Cadence.NONE);
    assertThat(column.offer()).isEqualTo(Offer.NONE);
  }

  @Test
  void anOwnerWhoIsNoneIsAWarning() {
    assertThat(read("{'name':'动态','owner':'wu'}").warnings())
        .singleElement()
        .asString()
        .contains("wu");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    String body =
        "{'name':'%s','legal':'20-16','everyDays':0,'minimum':1001,'within':{'workingDays':251},"
                .formatted("名".repeat(201))
            + "'url':'javascript:alert(1)','basis':'%s','channels':['%s']}"
                .formatted("据".repeat(5001), "渠".repeat(201));
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Columns.read("小写", json(body), null, _ -> true));
    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "legal",
            "owner",
            "everyDays",
            "minimum",
            "within.workingDays",
            "url",
            "basis",
            "channels[0]");
    Refused within =
        catchThrowableOfType(
            Refused.class, () -> read("{'name':'动态','owner':'HEADS','within':{}}"));
    assertThat(within.problems()).extracting(Problem::field).containsExactly("within.workingDays");
  }

  @Test
  void addressesThatNobodyElseCanOpenAreRefused() {
    for (String url :
        new String[] {
          "ftp://a.cn/",
          "http://localhost/",
          "http://10.0.0.1/",
          "http://a@b.cn/",
          "www.a.cn",
          "http://[::1]/",
          "http://"
        }) {
      assertThat(PageAddress.isSound(url)).as(url).isFalse();
    }
    assertThat(PageAddress.isSound("https://www.yishui.gov.cn:8443/a?b=1")).isTrue();
    assertThat(PageAddress.isSound("http://沂水.政务.cn/")).isTrue();
  }

  @Test
  void anUnknownFieldOrAWrongTypeIsBroken() {
    assertThatThrownBy(() -> read("{'name':'动态','owner':'HEADS','color':'red'}"))
        .isInstanceOf(BrokenInput.class);
    assertThatThrownBy(() -> read("{'name':1,'owner':'HEADS'}")).isInstanceOf(BrokenInput.class);
    assertThatThrownBy(() -> read("{'name':'动态','owner':'HEADS','everyDays':'90'}"))
        .isInstanceOf(BrokenInput.class);
    assertThatThrownBy(() -> read("{'name':'动态','owner':'HEADS','within':{'days':1}}"))
        .isInstanceOf(BrokenInput.class);
    assertThatThrownBy(() -> read("{'name':'动态','owner':'HEADS','channels':[1]}"))
        .isInstanceOf(BrokenInput.class);
  }
}
