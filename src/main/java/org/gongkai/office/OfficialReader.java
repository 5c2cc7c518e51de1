package org.gongkai.office;

import static org.gongkai.input.Plain.PLAIN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.input.Field;
import org.gongkai.input.Plain;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the officials that are created or changed; of a known one, what is left out stays. */
record OfficialReader(Problems problems, @Nullable Office before, Hand hand) {

  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,31}");

  /** Names that the record of proceedings and the book of deadlines use for others. */
  private static final Set<String> RESERVED = Set.of("applicant", "system", "CLERKS", "HEADS");

  List<Official> read(List<OfficeInput.OfficialInput> entries) {
    var officials = new ArrayList<Official>();
    var seen = new HashSet<String>();
    for (int i = 0; i < entries.size(); i++) {
      String at = "officials[" + i + "].";
      Official official = read(at, entries.get(i));
      if (!seen.add(official.id())) {
        problems.add(at + "id", Code.NOT_ALLOWED, "同一登录名出现了两次，请合并");
      }
      officials.add(official);
    }
    return officials;
  }

  private Official read(String at, OfficeInput.OfficialInput entry) {
    String id = id(at, entry.id());
    Optional<Official> known = Optional.ofNullable(before).flatMap(office -> office.official(id));
    String name = given(OfficialFields.NAME, at, entry.name());
    String email = given(OfficialFields.EMAIL, at, entry.email());
    boolean supervises = known.filter(o -> o.roles().contains(Role.SUPERVISOR)).isPresent();
    Set<Role> roles = roles(at, entry.roles(), supervises);
    if (known.isEmpty() || entry.name() != null) {
      demand(OfficialFields.NAME, at, name);
    }
    if (known.isEmpty() || entry.email() != null) {
      demand(OfficialFields.EMAIL, at, email);
    }
    if (known.isEmpty()) {
      demand(OfficialFields.ROLES, at, roles);
    }
    password(at, entry.initialPassword());
    if (hand == Hand.OFFICE && supervises && resets(entry)) {
      problems.add(
          at + "resetPassword",
          Code.NOT_ALLOWED,
          "此人兼任" + Role.SUPERVISOR.words() + "，密码由系统管理员重置，本机关不能重置");
    }
    return new Official(
        id,
        name != null ? name : known.map(Official::name).orElse(id),
        email != null ? email : known.map(Official::email).orElse(""),
        roles != null ? roles : known.map(Official::roles).orElse(Set.of()),
        entry.active() != null ? entry.active() : known.map(Official::active).orElse(true),
        known.map(Official::absence).orElse(null),
        known.map(Official::acting).orElse(null));
  }

  private String id(String at, @Nullable String text) {
    String id = OfficialFields.ID.demanded(problems, at, text, PLAIN);
    if (id == null) {
      return "";
    }
    if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
      problems.add(at + "id", Code.FORMAT, "登录名由字母、数字、点、横线组成，最长32位，例如 zhang.wei");
    }
    return id;
  }

  private static boolean resets(OfficeInput.OfficialInput entry) {
    return entry.initialPassword() != null || Boolean.TRUE.equals(entry.resetPassword());
  }

  /**
   * What an office enters neither gives nor takes {@link Role#SUPERVISOR}.
   *
   * @param supervises whether the official has that role
   */
  private @Nullable Set<Role> roles(
      String at, @Nullable List<@Nullable String> names, boolean supervises) {
    boolean keeps = hand == Hand.OFFICE && supervises;
    if (keeps && names != null && names.isEmpty()) {
      return EnumSet.of(Role.SUPERVISOR);
    }
    Set<Role> roles = given(OfficialFields.ROLES, at, names);
    if (roles == null) {
      return null;
    }
    if (hand == Hand.OFFICE && roles.contains(Role.SUPERVISOR) && !supervises) {
      problems.add(at + "roles", Code.NOT_ALLOWED, Role.SUPERVISOR.words() + "由系统管理员指定，本机关不能增加");
    }
    var all = EnumSet.copyOf(roles);
    if (keeps) {
      all.add(Role.SUPERVISOR);
    }
    return all;
  }

  private <T> @Nullable T given(Field<T, Plain> field, String at, @Nullable Object value) {
    return field.judged(problems, at, value, PLAIN);
  }

  private <T> void demand(Field<T, Plain> field, String at, @Nullable T value) {
    problems.required(at + field.name(), field.label(), value);
  }

  private void password(String at, @Nullable String password) {
    if (password == null) {
      return;
    }
    int length = password.codePointCount(0, password.length());
    if (length < 12 || length > 128) {
      problems.add(at + "initialPassword", Code.LENGTH, "初始密码须为12至128个字符");
    }
  }
}
