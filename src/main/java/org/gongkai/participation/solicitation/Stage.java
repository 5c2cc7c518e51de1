package org.gongkai.participation.solicitation;

/** How far a solicitation is, whatever the day. */
public enum Stage {
  DRAFT,
  /** It stands before the public; {@link SolicitationState} says whether opinions are taken. */
  PUBLISHED,
  RESULT_PUBLISHED,
  WITHDRAWN
}
