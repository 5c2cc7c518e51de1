package org.gongkai.matter;

import org.gongkai.Told;

/** The official may not do it; the sentence says who may. HTTP 403. */
public final class NotAllowed extends Told {
  public NotAllowed(String message) {
    super(message);
  }
}
