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
 * @param acting when they stand in for the head, or null
 */
public record Official(
    String id,
    String name,
    String email,
    Set<Role> roles,
    boolean active,
    @Nullable Absence absence,
    @Nullable Acting acting) {

  public Official {
    roles = Set.copyOf(roles);
  }

  /** One who stands in for nobody. */
  public Official(
      String id,
      String name,
      String email,
      Set<Role> roles,
      boolean active,
      @Nullable Absence absence) {
    this(id, name, email, roles, active, absence, null);
  }

  /** Whether the official works here and has the role's rights: holds it, or stands in today. */
  public boolean is(Role role) {
    return holds(role) || (role == Role.HEAD && isActingHead());
  }

  /** Whether the official works here and holds the role. */
  public boolean holds(Role role) {
    return active && roles.contains(role);
  }

  /** Whether the official stands in for the head on the day on which this was read. */
  public boolean isActingHead() {
    return active && acting != null && acting.today();
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
