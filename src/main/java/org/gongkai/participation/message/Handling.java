package org.gongkai.participation.message;

import org.jspecify.annotations.Nullable;

/**
 * What was done with a message.
 *
 * @param assignee an official's id, or null while it is nobody's
 * @param ending how it ended, or null while it is open
 */
public record Handling(@Nullable String assignee, @Nullable Ending ending) {
  public static final Handling NONE = new Handling(null, null);
}
