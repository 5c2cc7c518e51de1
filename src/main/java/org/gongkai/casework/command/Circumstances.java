package org.gongkai.casework.command;

import java.util.Optional;
import org.gongkai.casework.PublicInformation;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Applicant;
import org.gongkai.request.Fee;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.RequestNumber;

/** What a decision asks of the store and of the secret. */
public interface Circumstances {

  /**
   * The other items of the same applicant and calendar month (of receipt): the quantity of each
   * that was charged by item, and one for every earlier request that was not (国办函〔2020〕109号:
   * 每份申请至少为一件); and what was charged for them.
   */
  Fee.Month month();

  /** The origin of the request's next query code. */
  QueryCodeOrigin nextCode();

  /** The personal data, or empty when they were removed. */
  Optional<Applicant> applicant();

  /** The request's file of that id, or empty. */
  Optional<StoredFile> file(String id);

  /** The office's public information of that id, or empty (Art. 36(1)). */
  Optional<PublicInformation.Published> published(String item);

  /** Working days within which a proposal to publish is decided, as the office has set it now. */
  int proposalTerm();

  /**
   * An earlier request by which another applicant got the same, if it was not proposed or accepted
   * already that it be published; else empty (Art. 44).
   */
  Optional<RequestNumber> disclosedToAnother();

  /** The id of the draft that is made of what this request disclosed. */
  String draft();

  /** Whether the applicant can fetch the file, once it is released. */
  boolean isDeliverable(StoredFile file);
}
