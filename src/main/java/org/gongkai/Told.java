package org.gongkai;

/** What cannot be done; the message is a sentence for whoever asked for it. */
public abstract class Told extends RuntimeException {

  private final String sentence;

  /** Nothing but the sentence is told. */
  protected Told(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  @Override
  public final String getMessage() {
    return sentence;
  }
}
