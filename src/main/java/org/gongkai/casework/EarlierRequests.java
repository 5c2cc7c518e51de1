package org.gongkai.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;

/** What else was asked at an office: by the same person, for the same. */
public interface EarlierRequests {

  /**
   * The requests of the applicant at the office in the order of their arrival, found by ID number
   * or credit code. Queries the index {@code applicant} under each secret.
   */
  List<Arrived> ofApplicant(OfficeCode office, Applicant applicant);

  /** The requests at the office that ask for the same, by {@link Topics}, in their order. */
  List<RequestNumber> onTopics(OfficeCode office, Collection<String> topics);

  /** A request and the day it arrived. */
  record Arrived(RequestNumber number, LocalDate on) {}
}
