package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gongkai.casework.EarlierRequests;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.Item;
import org.gongkai.store.Table;

/** Earlier requests, by the index {@code applicant} and {@code TOPIC#<office>#<hash>}. */
@Singleton
class Earlier implements EarlierRequests {

  private final Table table;
  private final Applicants applicants;

  Earlier(Table table, Applicants applicants) {
    this.table = table;
    this.applicants = applicants;
  }

  /** Queries the index {@code applicant} under each secret. */
  @Override
  public List<Arrived> ofApplicant(OfficeCode office, Applicant applicant) {
    return applicants.applicantPks(office, applicant).stream()
        .flatMap(pk -> table.queryIndex("applicant", pk, "\uffff"))
        .map(Earlier::arrived)
        .sorted(Comparator.comparing(Arrived::on).thenComparing(a -> a.number().toString()))
        .toList();
  }

  /** Queries {@code TOPIC#<office>#<topic>} for each. */
  @Override
  public List<RequestNumber> onTopics(OfficeCode office, Collection<String> topics) {
    return topics.stream()
        .flatMap(topic -> table.query(topicPk(office, topic), office + "-"))
        .map(item -> item.parsed("sk", sk -> RequestNumber.parse(sk).orElseThrow()))
        .distinct()
        .sorted(Comparator.comparing(RequestNumber::toString))
        .toList();
  }

  private static Arrived arrived(Item item) {
    String[] parts = item.text("applicantSk").split("#", 2);
    return new Arrived(RequestNumber.parse(parts[1]).orElseThrow(), LocalDate.parse(parts[0]));
  }

  static String topicPk(OfficeCode office, String topic) {
    return "TOPIC#" + office + "#" + topic;
  }
}
