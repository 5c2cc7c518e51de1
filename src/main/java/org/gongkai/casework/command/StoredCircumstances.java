package org.gongkai.casework.command;

import java.time.YearMonth;
import java.util.Optional;
import org.gongkai.casework.EarlierRequests;
import org.gongkai.casework.PersonalData;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.request.Applicant;
import org.gongkai.request.Fee;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.secret.QueryCodes;

/** The circumstances of a request, read when they are asked for. */
record StoredCircumstances(
    Request request,
    EarlierRequests earlier,
    PersonalData people,
    RequestBook requests,
    QueryCodes queryCodes,
    Downloads downloads)
    implements Circumstances {

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
