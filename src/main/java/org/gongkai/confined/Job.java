package org.gongkai.confined;

import java.io.IOException;

/**
 * What is done in the other process. It has a public constructor without parameters, holds no state
 * and uses nothing of the application but what its arguments hold.
 */
public interface Job {

  /**
   * Does it.
   *
   * @throws IOException or another exception if it cannot be done; its class alone is told
   */
  void run(byte[] arguments, Answer answer) throws IOException;

  /** Takes the answer, in one piece or several; each is on its way when this returns. */
  interface Answer {
    /**
     * Hands on a piece.
     *
     * @throws IOException if nobody listens any more
     */
    void piece(byte[] bytes) throws IOException;
  }
}
