package org.gongkai.office;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An official (工作人员).
 *
 * @param id the login name, unique in the deployment
 * @param email where digests and notices go
 * @param active false after leaving
 * @param absence when they are away and who handles meanwhile, or null
 */
public record Official(
    String id,
    String name,
    String email,
    Set<Role> roles,
    boolean active,
    @Nullable Absence absence) {

  public Official {
    roles = Set.copyOf(roles);
  }

  /** Whether the official works here and holds the role. */
  public boolean is(Role role) {
    return active && roles.contains(role);
  }

  /** Whether the official works here and may read the office's requests. */
  public boolean readsRequests() {
    return active && roles.stream().anyMatch(role -> role != Role.SUPERVISOR);
  }

  /** Whether the official is away on the day. */
  public boolean isAbsent(LocalDate day) {
    return absence != null && absence.covers(day);
  }
}
