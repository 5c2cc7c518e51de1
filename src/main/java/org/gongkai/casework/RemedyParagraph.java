package org.gongkai.casework;

import org.gongkai.office.Office;
import org.gongkai.request.Remedy;

/**
 * The paragraph that tells the applicant how to complain (救济途径), by ground and by kind of office,
 * with the names of the office's profile.
 */
public final class RemedyParagraph {

  private RemedyParagraph() {}

  public static String of(Remedy remedy, Office office) {
    return of(remedy, office, "本答复");
  }

  /**
   * The paragraph of another paper.
   *
   * @param paper what the paper calls itself, e.g. 本告知书
   */
  public static String of(Remedy remedy, Office office, String paper) {
    String organ = organ(office);
    String court = office.court() == null ? "有管辖权的人民法院" : office.court();
    return switch (remedy) {
      case RECONSIDERATION_FIRST ->
          "如对"
              + paper
              + "不服，根据《中华人民共和国行政复议法》第二十三条第一款第四项的规定，应当先申请行政复议：可以自收到"
              + paper
              + "之日起60日内向"
              + organ
              + "申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向"
              + court
              + "提起行政诉讼。";
      case EITHER ->
          "如对"
              + paper
              + "不服，可以自收到"
              + paper
              + "之日起60日内向"
              + organ
              + "申请行政复议，也可以自收到"
              + paper
              + "之日起6个月内直接向"
              + court
              + "提起行政诉讼。";
    };
  }

  private static String organ(Office office) {
    String organ = office.reconsiderationOrgan();
    return switch (office.kind()) {
      case TOWNSHIP -> organ == null ? "上一级人民政府" : organ;
      case SUBDISTRICT ->
          (organ == null ? "" : organ + "（") + "设立本机关的人民政府" + (organ == null ? "" : "）");
      case DEPARTMENT -> (organ == null ? "" : organ + "（") + "本级人民政府" + (organ == null ? "" : "）");
    };
  }
}
