package org.gongkai.casework.command;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.casework.EarlierRequests;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.PublicInformation;
import org.gongkai.casework.Topics;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.office.Office;
import org.gongkai.request.Applicant;
import org.gongkai.request.Fee;
import org.gongkai.request.Proposal;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.QueryCodes;

/** The circumstances of a request, read when they are asked for. */
record StoredCircumstances(
    Office office,
    Request request,
    EarlierRequests earlier,
    PersonalData people,
    RequestBook requests,
    PublicInformation published,
    QueryCodes queryCodes,
    Downloads downloads)
    implements Circumstances {

  /** So many earlier requests for the same are looked at, the latest. */
  private static final int MOST_ALIKE = 60;

  @Override
  public Fee.Month month() {
    YearMonth month = YearMonth.from(request.submitted().on());
    return applicant().stream()
        .flatMap(a -> earlier.ofApplicant(request.number().office(), a).stream())
        .filter(other -> !other.number().equals(request.number()))
        .filter(other -> YearMonth.from(other.on()).equals(month))
        .map(this::items)
        .reduce(Fee.Month.NOTHING, Fee.Month::plus);
  }

  private Fee.Month items(EarlierRequests.Arrived other) {
    Request that = requests.entries(other.number()).map(Request::of).orElseThrow();
    Fee fee = that.fee();
    if (fee != null && fee.basis() == Fee.Basis.ITEMS) {
      return new Fee.Month(fee.quantity(), fee.amount());
    }
    return new Fee.Month(isEarlier(other) ? 1 : 0, 0);
  }

  private boolean isEarlier(EarlierRequests.Arrived other) {
    int byDay = other.on().compareTo(request.submitted().on());
    return byDay < 0
        || (byDay == 0 && other.number().toString().compareTo(request.number().toString()) < 0);
  }

  @Override
  public Optional<PublicInformation.Published> published(String item) {
    return published.published(office, item);
  }

  @Override
  public int proposalTerm() {
    return office.settings().participation().resultDays();
  }

  @Override
  public String draft() {
    return published.draft(request.number());
  }

  @Override
  public Optional<RequestNumber> disclosedToAnother() {
    OfficeCode code = request.number().office();
    List<RequestNumber> alike =
        earlier.onTopics(code, Topics.of(request.submitted().information())).stream()
            .filter(number -> !number.equals(request.number()))
            .toList();
    Set<RequestNumber> own =
        alike.isEmpty()
            ? Set.of()
            : applicant().stream()
                .flatMap(a -> earlier.ofApplicant(code, a).stream())
                .map(EarlierRequests.Arrived::number)
                .collect(Collectors.toSet());
    List<Request> others =
        alike.reversed().stream()
            .filter(number -> !own.contains(number))
            .limit(MOST_ALIKE)
            .flatMap(number -> requests.entries(number).stream())
            .map(Request::of)
            .filter(Request::isDisclosed)
            .toList();
    return others.stream().anyMatch(StoredCircumstances::isProposed)
        ? Optional.empty()
        : others.stream().map(Request::number).findFirst();
  }

  private static boolean isProposed(Request other) {
    return Optional.ofNullable(other.ending())
        .map(Request.Ending::proposal)
        .filter(Proposal::stands)
        .isPresent();
  }

  @Override
  public QueryCodeOrigin nextCode() {
    return queryCodes.after(request.submitted().queryCode());
  }

  @Override
  public Optional<Applicant> applicant() {
    return people.applicant(request.number());
  }

  @Override
  public Optional<StoredFile> file(String id) {
    return downloads.find(request.number(), id);
  }

  @Override
  public boolean isDeliverable(StoredFile file) {
    return downloads.isDeliverable(request.number().office(), file);
  }
}
