package org.gongkai.item.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of documents as offices write them. */
class OfficialFormTest {

  private static final LocalDate FIFTH = LocalDate.of(2026, 3, 5);

  private static Proposal said(
      @Nullable String title,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate day) {
    return new Proposal(title, number, issuer, day);
  }

  private static void reads(Proposal expected, String text) {
    assertThat(OfficialForm.read(text)).isEqualTo(expected);
  }

  @Test
  void aNoticeWithMarkNumberTitleOverTwoLinesAndImprint() {
    reads(
        said("临江镇人民政府关于印发《临江镇2026年政务公开工作要点》的通知", "临政发〔2026〕12号", "临江镇人民政府", FIFTH),
        """
        000012
        特急
        临江镇人民政府文件
        临政发〔2026〕12号
        临江镇人民政府
        关于印发《临江镇2026年政务公开
        工作要点》的通知
        各村（社区），镇直各单位：
        现将《临江镇2026年政务公开工作要点》印发给你们，请结合实际，于2026年4月1日前落实。
        附件：1.任务分工表
        临江镇人民政府
        2026年3月5日
        （此件公开发布）
        附件1
        任务分工表
        镇党政办公室
        2026年12月31日
        抄送：县政务公开办。
        临江镇人民政府办公室  2026年3月6日印发
        — 3 —
        """);
  }

  @Test
  void allBracketsWideDigitsAndBlanksAreOneNumber() {
    for (String number :
        new String[] {
          "临政发〔2026〕12号",
          "临政发[2026]12号",
          "临政发［２０２６］１２号",
          "临政发（2026）12号",
          "临政发(2026) 12 号",
          "临政发【2026】12号",
          "临 政 发 〔 2026 〕 12 号",
          "发文字号：临政发〔2026〕12号",
          "临政发〔2026〕12号　　　签发人：王 某"
        }) {
      Proposal read = OfficialForm.read("临江镇人民政府文件\n" + number + "\n关于开展防汛检查的通知\n各村：\n请检查。");
      assertThat(read.documentNumber()).as(number).isEqualTo("临政发〔2026〕12号");
      assertThat(read.title()).as(number).isEqualTo("关于开展防汛检查的通知");
    }
    assertThat(OfficialForm.read("临江镇人民政府文件 临政发〔2026〕12号\n关于开展检查的通知\n各村：").issuer())
        .isEqualTo("临江镇人民政府");
  }

  @Test
  void aDayInChineseNumerals() {
    for (String day :
        new String[] {
          "二〇二六年三月五日", "二○二六年三月五日", "二零二六年三月五日", "二O二六年三月五日", "２０２６年３月５日", "2026 年 3 月 5 日"
        }) {
      reads(said("关于开展防汛检查的通知", null, "临江镇人民政府", FIFTH), "关于开展防汛检查的通知\n各村：\n请检查。\n临江镇人民政府\n" + day);
    }
    assertThat(Days.of("二〇二五年十二月三十一日")).contains(LocalDate.of(2025, 12, 31));
    assertThat(Days.of("二〇二五年元月二十日")).contains(LocalDate.of(2025, 1, 20));
    assertThat(Days.of("二〇二五年十月十日")).contains(LocalDate.of(2025, 10, 10));
    assertThat(Days.of("2026年2月30日")).isEmpty();
    assertThat(Days.of("二〇二六年十三月一日")).isEmpty();
    assertThat(Days.of("1026年1月1日")).isEmpty();
  }

  @Test
  void whatIsForwardedKeepsItsOwnNumberTitleAndDay() {
    reads(
        said(
            "临江镇人民政府办公室关于转发《县人民政府办公室关于印发县防汛应急预案的通知》（示政办发〔2025〕31号）的通知",
            "临政办发〔2026〕7号",
            "临江镇人民政府办公室",
            FIFTH),
        """
        临江镇人民政府办公室文件
        临政办发〔2026〕7号
        临江镇人民政府办公室
        关于转发《县人民政府办公室关于印发县防汛
        应急预案的通知》（示政办发〔2025〕31号）
        的通知
        各村（居）：
        现转发给你们，请认真执行。
        临江镇人民政府办公室
        2026年3月5日
        示例县人民政府办公室文件
        示政办发〔2025〕31号
        关于印发县防汛应急预案的通知
        各乡镇：
        示例县人民政府办公室
        2025年6月1日
        """);
    reads(
        said("关于转发县人民政府关于做好秸秆禁烧工作的通知的通知", "临政发〔2026〕8号", "临江镇人民政府", null),
        """
        临江镇人民政府文件
        临政发〔2026〕8号
        关于转发县人民政府关于做好秸秆禁烧工作的通知
        的通知
        各村：
        请认真执行。
        """);
  }

  @Test
  void theDayOfTheSignatureCountsAndNoneInTheTextOrATable() {
    reads(
        said("临江镇2026年春季植树工作方案", null, "临江镇农业农村办公室", FIFTH),
        """
        临江镇2026年春季植树工作方案
        为做好今年植树工作，制定本方案。
        一、时间安排
        2026年3月12日
        动员
        2026年4月20日
        验收
        自2026年3月1日起，至2026年4月30日止，由各村组织。
        临江镇农业农村办公室2026年3月5日
        """);
    assertThat(OfficialForm.read("关于检查的通知\n各村：\n请于2026年3月5日前报送。").formedOn()).isNull();
    assertThat(OfficialForm.read("关于检查的通知\n各村：\n请报送。\n临江镇人民政府办公室 2026年3月6日印发").formedOn()).isNull();
    assertThat(OfficialForm.read("关于检查的通知\n各村：\n请报送。\n2026年  月  日").formedOn()).isNull();
    assertThat(OfficialForm.read("关于检查的通知\n各村：\n请报送。\n2026年3月5日").formedOn()).isEqualTo(FIFTH);
  }

  @Test
  void aLetterHasItsNumberBelowTheName() {
    reads(
        said("临江镇人民政府关于征求《村庄规划（草案）》意见的函", "临政函〔2026〕3号", "临江镇人民政府", FIFTH),
        """
        临 江 镇 人 民 政 府
                         临政函〔2026〕3号
        临江镇人民政府
        关于征求《村庄规划（草案）》意见的函
        县自然资源和规划局：
        现征求贵单位意见。
        临江镇人民政府
        2026年3月5日
        """);
  }

  @Test
  void aProclamationWithoutNumberOrWithASerial() {
    reads(
        said("临江镇人民政府关于禁止露天焚烧的通告", null, "临江镇人民政府", FIFTH),
        """
        临江镇人民政府
        关于禁止露天焚烧的通告
        为保护环境，根据有关规定（示政发〔2024〕2号），现将有关事项通告如下：
        一、全域禁止露天焚烧。
        特此通告。
        临江镇人民政府
        2026年3月5日
        """);
    reads(
        said("关于停水的公告", "2026年第3号", "临江镇人民政府", FIFTH),
        "临江镇人民政府公告\n（2026年第3号）\n关于停水的公告\n因检修，停水。\n临江镇人民政府\n2026年3月5日");
    reads(
        said("临江镇人民政府公告", "第3号", "临江镇人民政府", FIFTH),
        "临江镇人民政府公告\n第3号\n因检修，定于明日停水。\n临江镇人民政府\n2026年3月5日");
    reads(said("公告", null, "临江镇人民政府", FIFTH), "公　　告\n因检修，停水。\n临江镇人民政府\n2026年3月5日");
  }

  @Test
  void aNumberInsideTheTextIsAnothersDocument() {
    Proposal read =
        OfficialForm.read("关于落实救助政策的通知\n各村：\n根据\n示政发〔2025〕9号\n文件要求，请抓好落实。\n临江镇人民政府\n2026年3月5日");
    assertThat(read.documentNumber()).isNull();
    assertThat(OfficialForm.read("关于落实示政发〔2025〕9号文件的通知\n各村：\n请落实。").documentNumber()).isNull();
  }

  @Test
  void ofAMeetingsDecisionTheDayStandsBelowTheTitle() {
    reads(
        said("临江镇第十九届人民代表大会第五次会议关于政府工作报告的决议", null, null, FIFTH),
        """
        临江镇第十九届人民代表大会第五次会议
        关于政府工作报告的决议
        （2026年3月5日临江镇第十九届人民代表大会第五次会议通过）
        会议听取了报告，决定予以批准。
        """);
  }

  @Test
  void severalIssuersAreNamed() {
    reads(
        said("关于做好春季安全生产工作的通知", "临发〔2026〕4号", "中共临江镇委员会、临江镇人民政府", FIFTH),
        """
        中共临江镇委员会
        临江镇人民政府
        文件
        临发〔2026〕4号
        关于做好春季安全生产工作的通知
        各村：
        请落实。
        中共临江镇委员会
        临江镇人民政府
        2026年3月5日
        """);
    assertThat(OfficialForm.read("关于检查的通知\n各村：\n请报送。\n临江镇财政所\n临江镇司法所\n2026年3月5日").issuer())
        .isEqualTo("临江镇财政所、临江镇司法所");
  }

  @Test
  void titlesAsTheyEndAndGoOn() {
    assertThat(OfficialForm.read("临江镇防汛应急预案\n（征求意见稿）\n一、总则\n").title())
        .isEqualTo("临江镇防汛应急预案（征求意见稿）");
    assertThat(OfficialForm.read("关于印发2026年工作要点\n和任务分工方案的通知\n各村：").title())
        .isEqualTo("关于印发2026年工作要点和任务分工方案的通知");
    assertThat(OfficialForm.read("临江镇农村危房改造补助对象花名册\n序号\n姓名\n村\n1\n张三\n").title())
        .isEqualTo("临江镇农村危房改造补助对象花名册");
    assertThat(OfficialForm.read("临江镇政务公开风采\n各位居民：\n大家好。").title()).isEqualTo("临江镇政务公开风采");
    assertThat(OfficialForm.read("关于调整预算，增拨救灾资金的通知\n各村：").title()).isEqualTo("关于调整预算，增拨救灾资金的通知");
  }

  @Test
  void aNumberThatRanTogetherWithTheTitleIsTakenApart() {
    reads(
        said("临江镇人民政府关于印发工作要点的通知", "临政发〔2026〕12号", "临江镇人民政府", null),
        "临江镇人民政府文件\n临政发〔2026〕12号临江镇人民政府关于印发工作\n要点的通知\n各村：\n请落实。");
    assertThat(OfficialForm.read("示政发〔2025〕9号文件关于救助的要求\n请落实。").documentNumber()).isNull();
  }

  @Test
  void ofWhatIsNotInTheFormNothingIsProposed() {
    for (String text :
        new String[] {
          "",
          "\n \n　",
          "序号\n姓名\n村\n张三\n李四",
          "为进一步做好工作，切实保障群众利益，现将有关情况说明如下。",
          "\u0000\u0007\uFEFF",
          "一、总则\n二、附则"
        }) {
      assertThat(OfficialForm.read(text).isNothing()).as(text).isTrue();
    }
    assertThat(OfficialForm.read("的".repeat(200_000)).isNothing()).isTrue();
    assertThat(OfficialForm.read("（".repeat(50_000) + "\n" + "关于".repeat(50_000)).isNothing())
        .isTrue();
    assertThat(OfficialForm.read("行\n".repeat(100_000)).isNothing()).isTrue();
  }
}
