package org.gongkai.office;

/** Who configures an office. */
public enum Hand {
  /** Who runs the deployment, by the function or a file at the start. */
  DEPLOYMENT,
  /** An official of the office, at its pages. */
  OFFICE
}
