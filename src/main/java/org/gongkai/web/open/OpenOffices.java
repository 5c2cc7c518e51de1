package org.gongkai.web.open;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.web.http.BadQuery;
import org.jspecify.annotations.Nullable;

/** The offices that the public's pages name: as they were a minute ago, a new one at once. */
@Singleton
public class OpenOffices {

  private final KeptOffices kept;
  private final OfficeBook book;

  OpenOffices(KeptOffices kept, OfficeBook book) {
    this.kept = kept;
    this.book = book;
  }

  public List<Office> all() {
    return kept.all();
  }

  /** The office of that code, or empty. */
  public Optional<Office> find(OfficeCode code) {
    return all().stream()
        .filter(office -> office.code().equals(code))
        .findFirst()
        .or(() -> unseen(code));
  }

  private Optional<Office> unseen(OfficeCode code) {
    Optional<Office> found = book.find(code);
    if (found.isPresent()) {
      kept.changed();
    }
    return found;
  }

  /**
   * The office asked for; where none is, the only one, or null when there are several.
   *
   * @throws NotFoundException when there is no such office
   */
  public @Nullable Office asked(@Nullable String code) {
    if (code == null || code.isBlank()) {
      List<Office> all = all();
      return all.size() == 1 ? all.getFirst() : null;
    }
    return OfficeCode.parse(code.strip()).flatMap(this::find).orElseThrow(NotFoundException::new);
  }

  /**
   * The office that a program asks for; the only one when it names none.
   *
   * @throws BadQuery when there is no such office, or none is named and there are several
   */
  public Office demanded(@Nullable String code) {
    List<Office> all = all();
    return all.stream()
        .filter(one -> code == null ? all.size() == 1 : one.code().value().equals(code))
        .findFirst()
        .orElseThrow(
            () -> {
              String why = code == null ? "请填写机关代码 office" : "没有找到这个机关，请核对机关代码";
              Code problem = code == null ? Code.REQUIRED : Code.UNKNOWN_OFFICE;
              return new BadQuery(new Refused(List.of(new Problem("office", problem.slug(), why))));
            });
  }

  /** What the office is called; its code where it is not known. */
  public String name(OfficeCode code) {
    return find(code).map(Office::name).orElse(code.value());
  }

  /** What each of them is called, for lists: nothing is read for it. */
  public Function<OfficeCode, String> names() {
    Map<OfficeCode, String> names =
        all().stream().collect(Collectors.toMap(Office::code, Office::name));
    return code -> names.getOrDefault(code, code.value());
  }
}
