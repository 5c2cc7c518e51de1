package org.gongkai.office;

import java.util.Set;

/**
 * An official (工作人员).
 *
 * @param id the login name, unique in the deployment
 * @param email where digests and notices go
 * @param active false after leaving
 */
public record Official(String id, String name, String email, Set<Role> roles, boolean active) {

  public Official {
    roles = Set.copyOf(roles);
  }

  /** Whether the official works here and holds the role. */
  public boolean is(Role role) {
    return active && roles.contains(role);
  }
}
