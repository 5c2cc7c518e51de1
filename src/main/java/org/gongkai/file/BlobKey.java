package org.gongkai.file;

import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;

/**
 * The place of some bytes in the {@link BlobStore}. Made of codes and hexadecimal digits alone,
 * never of a name from outside, so that it can lead nowhere else.
 *
 * @param value e.g. {@code files/LJQ/0123456789abcdef0123456789abcdef}
 */
public record BlobKey(String value) {

  /** What lies under it is a part of an upload and may be deleted after {@link #PART_DAYS}. */
  public static final String PARTS = "parts";

  /** How many days the parts of an upload that was given up are kept. */
  public static final int PART_DAYS = 7;

  private static final Pattern FORM =
      Pattern.compile("(files|parts|texts|search)(/[A-Za-z0-9-]{1,80}){2,3}");

  /**
   * @throws IllegalArgumentException if the text is no key
   */
  public BlobKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no blob key");
    }
  }

  /** The key of a finished file. */
  public static BlobKey file(OfficeCode office, FileId id) {
    return new BlobKey("files/" + office + "/" + id);
  }

  /**
   * The key of a text of the thing.
   *
   * @param name its own, so that what is deleted is named by nothing else
   */
  public static BlobKey text(OfficeCode office, String thing, String name) {
    return new BlobKey("texts/" + office + "/" + thing + "/" + name);
  }

  /** The key of a copy of the index of the search; each is another. */
  public static BlobKey snapshot(String name) {
    return new BlobKey("search/snapshots/" + name);
  }

  /** The key of one part; other content has another key. */
  static BlobKey part(OfficeCode office, String upload, UploadBook.Part part) {
    return new BlobKey(
        "%s/%s/%s/%d-%s".formatted(PARTS, office, upload, part.number(), part.sha256()));
  }

  @Override
  public String toString() {
    return value;
  }
}
