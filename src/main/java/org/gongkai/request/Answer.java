package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request (Art. 36 to 39), with exactly the fields the law asks of its kind. One
 * that lacks its reason cannot be made.
 */
public sealed interface Answer {

  /**
   * 已主动公开: where and how to get it (Art. 36(1)).
   *
   * @param item the id of the office's item that says both, or null
   */
  record AlreadyPublic(String where, String how, @Nullable String item) implements Answer {
    public AlreadyPublic {
      required(where, how);
    }

    /** One that names no item of the office's. */
    public AlreadyPublic(String where, String how) {
      this(where, how, null);
    }
  }

  /**
   * 予以公开: the information itself, or where, how and when to collect it (Art. 36(2)).
   *
   * @param content the information as text
   * @param files ids of stored files
   * @param collect where it can be had instead
   * @param publicInterest why it is disclosed although a third party objected (Art. 32)
   */
  record Disclosed(
      @Nullable String content,
      List<String> files,
      @Nullable Collect collect,
      @Nullable String publicInterest)
      implements Answer {
    public Disclosed {
      files = List.copyOf(files);
      if (content == null && files.isEmpty() && collect == null) {
        throw new IllegalArgumentException("a disclosure gives the information or says where");
      }
    }
  }

  /**
   * 部分公开: what is given, and each part that is withheld with ground and reason (Art. 37).
   *
   * @param files ids of stored files
   * @param publicInterest why a part is disclosed although a third party objected (Art. 32)
   */
  record PartlyDisclosed(
      String given, List<String> files, List<Withheld> withheld, @Nullable String publicInterest)
      implements Answer {
    public PartlyDisclosed {
      required(given);
      files = List.copyOf(files);
      withheld = List.copyOf(withheld);
      if (withheld.isEmpty()) {
        throw new IllegalArgumentException("a partial answer withholds a part");
      }
    }
  }

  /** 不予公开: ground and reason, and the law that forbids it where one does (Art. 36(3)). */
  record NotDisclosed(Ground ground, String reason, @Nullable String law) implements Answer {
    public NotDisclosed {
      required(reason);
      if (ground == Ground.NOT_GOVERNMENT_INFORMATION) {
        throw new IllegalArgumentException("Art. 37 is a ground for a part only");
      }
      if (ground == Ground.FORBIDDEN_BY_LAW && (law == null || law.isBlank())) {
        throw new IllegalArgumentException("the law that forbids it is missing");
      }
    }
  }

  /** 信息不存在: where, how and when it was searched (Art. 36(4)). */
  record NotExisting(List<Search> searched) implements Answer {
    public NotExisting {
      searched = List.copyOf(searched);
      if (searched.isEmpty()) {
        throw new IllegalArgumentException("the search is missing");
      }
    }
  }

  /** 需要另行加工、分析: why it would have to be made (Art. 38). */
  record NeedsCreation(String reason) implements Answer {
    public NeedsCreation {
      required(reason);
    }
  }

  /** 补正后内容仍不明确: what is still unclear (Art. 30). */
  record StillUnclear(String reason) implements Answer {
    public StillUnclear {
      required(reason);
    }
  }

  /** 要求确认或重新出具: why that is no request for information. */
  record Recertification(String reason) implements Answer {
    public Recertification {
      required(reason);
    }
  }

  /** 不属于本机关公开: why, and whose it is where that can be determined (Art. 36(5)). */
  record OtherOrgan(String reason, @Nullable String organ, @Nullable String contact)
      implements Answer {
    public OtherOrgan {
      required(reason);
      if ((organ == null) != (contact == null)) {
        throw new IllegalArgumentException("an organ is named with its contact");
      }
    }
  }

  /** 重复申请: the request that was answered, and its answer's number (Art. 36(6)). */
  record Repeated(String earlierNumber, @Nullable String earlierAnswer) implements Answer {
    public Repeated {
      required(earlierNumber);
    }
  }

  /** 信访、投诉、举报: the right channel (Art. 39(1)). */
  record Petition(String reason, String channel) implements Answer {
    public Petition {
      required(reason, channel);
    }
  }

  /** 公开出版物: where to get it (Art. 39(2)). */
  record Publication(String reason, String channel) implements Answer {
    public Publication {
      required(reason, channel);
    }
  }

  /** 数量、频次明显超过合理范围且理由不合理 (Art. 35). */
  record Unreasonable(String reason) implements Answer {
    public Unreasonable {
      required(reason);
    }
  }

  /** 法律、行政法规对信息的获取有特别规定: which law, which organ (Art. 36(7)). */
  record SpecialLaw(String law, @Nullable String organ) implements Answer {
    public SpecialLaw {
      required(law);
    }
  }

  /** A part that is withheld, on what ground and why. */
  record Withheld(String part, Ground ground, String reason) {
    public Withheld {
      required(part, reason);
    }
  }

  /** Where, how and when the information can be collected. */
  record Collect(String where, String how, LocalDate on) {
    public Collect {
      required(where, how);
    }
  }

  /** A search for the information. */
  record Search(String where, String how, LocalDate on) {
    public Search {
      required(where, how);
    }
  }

  /** The kind, as contracts and the record name it. */
  default Kind kind() {
    return switch (this) {
      case AlreadyPublic _ -> Kind.ALREADY_PUBLIC;
      case Disclosed _ -> Kind.DISCLOSED;
      case PartlyDisclosed _ -> Kind.PARTLY_DISCLOSED;
      case NotDisclosed _ -> Kind.NOT_DISCLOSED;
      case NotExisting _ -> Kind.NOT_EXISTING;
      case NeedsCreation _ -> Kind.NEEDS_CREATION;
      case StillUnclear _ -> Kind.STILL_UNCLEAR;
      case Recertification _ -> Kind.RECERTIFICATION;
      case OtherOrgan _ -> Kind.OTHER_ORGAN;
      case Repeated _ -> Kind.REPEATED;
      case Petition _ -> Kind.PETITION;
      case Publication _ -> Kind.PUBLICATION;
      case Unreasonable _ -> Kind.UNREASONABLE;
      case SpecialLaw _ -> Kind.SPECIAL_LAW;
    };
  }

  /** The remedy the answer must name (domain: by ground, not by kind). */
  default Remedy remedy(LocalDate on) {
    return switch (this) {
      case NotDisclosed refused -> Remedy.against(refused.ground(), on);
      case PartlyDisclosed partly ->
          partly.withheld().stream()
              .map(part -> Remedy.against(part.ground(), on))
              .filter(remedy -> remedy == Remedy.RECONSIDERATION_FIRST)
              .findFirst()
              .orElse(Remedy.EITHER);
      case AlreadyPublic _,
          Disclosed _,
          NotExisting _,
          NeedsCreation _,
          StillUnclear _,
          Recertification _,
          OtherOrgan _,
          Repeated _,
          Petition _,
          Publication _,
          Unreasonable _,
          SpecialLaw _ ->
          Remedy.EITHER;
    };
  }

  /** Why the public interest outweighs an objection, where the answer says so; else null. */
  default @Nullable String overridingInterest() {
    return switch (this) {
      case Disclosed d -> d.publicInterest();
      case PartlyDisclosed p -> p.publicInterest();
      default -> null;
    };
  }

  /** Ids of the files that go with the answer. */
  default List<String> attachments() {
    return switch (this) {
      case Disclosed d -> d.files();
      case PartlyDisclosed p -> p.files();
      default -> List.of();
    };
  }

  /** The kinds of answer. */
  enum Kind {
    ALREADY_PUBLIC("已经主动公开", "第三十六条第一项"),
    DISCLOSED("予以公开", "第三十六条第二项"),
    PARTLY_DISCLOSED("部分公开", "第三十七条"),
    NOT_DISCLOSED("不予公开", "第三十六条第三项"),
    NOT_EXISTING("信息不存在", "第三十六条第四项"),
    NEEDS_CREATION("需要另行加工、分析", "第三十八条"),
    STILL_UNCLEAR("补正后内容仍不明确", "第三十条"),
    RECERTIFICATION("要求确认或重新出具信息", "第二条"),
    OTHER_ORGAN("不属于本机关公开", "第三十六条第五项"),
    REPEATED("重复申请", "第三十六条第六项"),
    PETITION("信访、投诉、举报", "第三十九条第一款"),
    PUBLICATION("公开出版物", "第三十九条第二款"),
    UNREASONABLE("申请数量、频次明显超过合理范围", "第三十五条"),
    SPECIAL_LAW("法律、行政法规另有规定", "第三十六条第七项");

    private final String words;
    private final String article;

    Kind(String words, String article) {
      this.words = words;
      this.article = article;
    }

    /** The kind in plain words. */
    public String words() {
      return words;
    }

    /** The article of the Regulation. */
    public String article() {
      return article;
    }
  }

  private static void required(String... texts) {
    for (String text : texts) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a field the law asks for is empty");
      }
    }
  }
}
