package org.gongkai.input;

import org.gongkai.Told;

/**
 * Input that is not the JSON asked for: broken, with text after it, an unknown or double field, a
 * wrong type. The message names the place in Chinese and no class. HTTP 400; a function's error.
 */
public final class BrokenInput extends Told {
  public BrokenInput(String message) {
    super(message);
  }

  /** The message alone: a function answers this text, and no class may stand in it. */
  @SuppressWarnings("OverrideThrowableToString")
  @Override
  public String toString() {
    return getMessage();
  }
}
