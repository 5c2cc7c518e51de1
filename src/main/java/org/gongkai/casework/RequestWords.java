package org.gongkai.casework;

import java.util.List;
import java.util.Set;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.RequestNumber;

/**
 * Requests by the words of what they ask for: title, document number, description. What is personal
 * in these finds nothing; that is looked for by the blind indexes.
 */
public interface RequestWords {

  /**
   * Those of these requests of an office in which all that was typed occurs.
   *
   * @param rows as the table has them now; a later version is looked at anew
   * @param forgotten those whose applicants were forgotten, of which nothing is kept from then on
   */
  Set<RequestNumber> among(
      OfficeCode office, List<CaseBook.DeskRow> rows, Set<RequestNumber> forgotten, String typed);
}
