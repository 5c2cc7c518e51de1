package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request (Art. 36 to 39), with exactly the fields the law asks of its kind. One
 * that lacks its reason cannot be made.
 */
public sealed interface Answer {

  /** 已主动公开: where and how to get it (Art. 36(1)). */
  record AlreadyPublic(String where, String how) implements Answer {
    public AlreadyPublic {
      required(where, how);
    }
  }

  /**
   * 予以公开: the information itself, or where, how and when to collect it (Art. 36(2)).
   *
   * @param content the information as text
   * @param collect where it can be had instead
   */
  record Disclosed(@Nullable String content, @Nullable Collect collect) implements Answer {
    public Disclosed {
      if (content == null && collect == null) {
        throw new IllegalArgumentException("a disclosure gives the information or says where");
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
      case NotDisclosed _ -> Kind.NOT_DISCLOSED;
      case NotExisting _ -> Kind.NOT_EXISTING;
    };
  }

  /** The remedy the answer must name (domain: by ground, not by kind). */
  default Remedy remedy(LocalDate on) {
    return switch (this) {
      case NotDisclosed refused -> Remedy.against(refused.ground(), on);
      case AlreadyPublic _, Disclosed _, NotExisting _ -> Remedy.EITHER;
    };
  }

  /** The kinds of answer. */
  enum Kind {
    ALREADY_PUBLIC("已经主动公开", "第三十六条第一项"),
    DISCLOSED("予以公开", "第三十六条第二项"),
    NOT_DISCLOSED("不予公开", "第三十六条第三项"),
    NOT_EXISTING("信息不存在", "第三十六条第四项");

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
