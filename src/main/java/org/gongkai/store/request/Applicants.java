package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.PeopleKeys;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.IdType;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.Fingerprints;
import org.gongkai.secret.Sealing;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.notice.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Personal data: {@code REQUEST#<number>}, {@code APPLICANT}, each field sealed with its place.
 * Only the kind of applicant stands in the clear.
 */
@Singleton
class Applicants {

  static final String SK = "APPLICANT";
  static final String PARTY = "PARTY#";
  static final String NOTE = "NOTE#";

  private final Table table;
  private final Sealing sealing;
  private final Fingerprints fingerprints;

  Applicants(Table table, Sealing sealing, Fingerprints fingerprints) {
    this.table = table;
    this.sealing = sealing;
    this.fingerprints = fingerprints;
  }

  /** Reads the item APPLICANT. */
  Optional<Applicant> find(RequestNumber number) {
    return stored(number).map(this::open);
  }

  /** The item APPLICANT as it is stored, to be written over. */
  Optional<Item> stored(RequestNumber number) {
    return table.get(number.subject().toString(), SK);
  }

  /** What is sealed in the item. */
  Applicant open(Item item) {
    return open(new Sealed(item));
  }

  /** An item of third parties or notes, sealed anew. */
  Item resealed(Item seen) {
    var sealed = new Sealed(Item.of(new HashMap<>(seen.attributes())));
    for (String field : List.of("contact", "text")) {
      sealed.put(field, new Sealed(seen).get(field));
    }
    return sealed.item;
  }

  Item item(RequestNumber number, Applicant applicant) {
    var sealed =
        new Sealed(Item.at(number.subject().toString(), SK).put("kind", applicant.kind().name()));
    sealed.put("name", applicant.name());
    sealed.put("idType", name(applicant.idType()));
    sealed.put("idNumber", applicant.idNumber());
    sealed.put("creditCode", applicant.creditCode());
    sealed.put("representative", applicant.representative());
    sealed.put("contact", applicant.contact());
    Applicant.Proof proof = applicant.proof();
    if (proof != null) {
      sealed.put("proofKind", proof.kind());
      sealed.put("proofNumber", proof.number());
    }
    sealed.put("phone", applicant.phone());
    sealed.put("email", applicant.email());
    sealed.put("address", applicant.address());
    sealed.put("postcode", applicant.postcode());
    Applicant.Agent agent = applicant.agent();
    if (agent != null) {
      sealed.put("agentName", agent.name());
      sealed.put("agentIdType", name(agent.idType()));
      sealed.put("agentIdNumber", agent.idNumber());
      sealed.put("agentPhone", agent.phone());
    }
    return sealed.item;
  }

  private static Applicant open(Sealed sealed) {
    String agent = sealed.get("agentName");
    String proof = sealed.get("proofKind");
    return new Applicant(
        sealed.item.constant("kind", ApplicantKind.class),
        sealed.required("name"),
        idType(sealed.get("idType")),
        sealed.get("idNumber"),
        sealed.get("creditCode"),
        sealed.get("representative"),
        sealed.get("contact"),
        proof == null ? null : new Applicant.Proof(proof, sealed.required("proofNumber")),
        sealed.get("phone"),
        sealed.get("email"),
        sealed.get("address"),
        sealed.get("postcode"),
        agent == null
            ? null
            : new Applicant.Agent(
                agent,
                idType(sealed.get("agentIdType")),
                sealed.get("agentIdNumber"),
                sealed.get("agentPhone")));
  }

  /** The tokens by which a queue finds a request. */
  List<String> blinds(Applicant applicant) {
    return PeopleKeys.of(applicant).stream()
        .map(key -> fingerprints.token(key.field(), key.value()))
        .distinct()
        .toList();
  }

  /** The partition of the index {@code applicant}. */
  String applicantPk(OfficeCode office, Applicant applicant) {
    return applicantPk(office, fingerprints.blind("identity", applicant.identity()));
  }

  private static String applicantPk(OfficeCode office, String identity) {
    return "APPLICANT#" + office + "#" + identity;
  }

  /** Puts into STATE by what the request is found again: people and identity, blind. */
  void findable(Item state, RequestNumber number, Applicant applicant) {
    state
        .put("blind", blinds(applicant))
        .put("applicantPk", applicantPk(number.office(), applicant));
  }

  /**
   * The partitions of the index {@code applicant} under each secret; of a number that was written
   * in another way than its one form also that of before there was one, until it is rebuilt.
   */
  List<String> applicantPks(OfficeCode office, Applicant applicant) {
    return Stream.of(applicant.identity(), applicant.identityAsWritten())
        .distinct()
        .flatMap(identity -> fingerprints.blinds("identity", identity).stream())
        .map(identity -> applicantPk(office, identity))
        .toList();
  }

  /** How a third party is reached: {@code PARTY#<6 digits>}, sealed. */
  Item contactItem(RequestNumber number, int of, String contact) {
    var sealed = new Sealed(Item.at(number.subject().toString(), partySk(of)));
    sealed.put("contact", contact);
    return sealed.item;
  }

  /** Reads {@code PARTY#<6 digits>}. */
  Optional<String> contact(RequestNumber number, int of) {
    return table
        .get(number.subject().toString(), partySk(of))
        .map(item -> new Sealed(item).required("contact"));
  }

  private static String partySk(int of) {
    return PARTY + "%06d".formatted(of);
  }

  /** An inner note: {@code NOTE#<instant>#<official>}, sealed. */
  Item noteItem(RequestNumber number, CaseBook.Note note) {
    String at = Notices.time(note.at());
    var sealed = new Sealed(Item.at(number.subject().toString(), NOTE + at + "#" + note.by()));
    sealed.put("text", note.text());
    return sealed.item.put("by", note.by()).put("at", at);
  }

  /** Queries {@code NOTE#}. */
  List<CaseBook.Note> notes(RequestNumber number) {
    return table.query(number.subject().toString(), NOTE).map(this::note).toList();
  }

  /** The inner note that is sealed in the item. */
  CaseBook.Note note(Item item) {
    return new CaseBook.Note(
        item.text("by"), item.instant("at"), new Sealed(item).required("text"));
  }

  private static @Nullable String name(@Nullable IdType type) {
    return type == null ? null : type.name();
  }

  private static @Nullable IdType idType(@Nullable String name) {
    return name == null ? null : IdType.valueOf(name);
  }

  /** An item whose texts are sealed, each bound to item and field. */
  private final class Sealed {
    private final Item item;

    Sealed(Item item) {
      this.item = item;
    }

    void put(String field, @Nullable String text) {
      if (text != null) {
        item.put(field, sealing.seal(text, item.key(), field));
      }
    }

    @Nullable String get(String field) {
      return item.optional(field).map(text -> sealing.open(text, item.key(), field)).orElse(null);
    }

    String required(String field) {
      return sealing.open(item.text(field), item.key(), field);
    }
  }
}
