package org.gongkai.link;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network, as the check needs it. Owned here. */
public interface LinkFetch {

  /**
   * Where the host is.
   *
   * @throws java.net.UnknownHostException when there is none of that name
   * @throws java.net.SocketTimeoutException when nobody says so in time
   */
  List<InetAddress> resolve(String host) throws IOException;

  /**
   * Asks for the address there and nowhere else; follows nothing, reads no body.
   *
   * @throws java.net.SocketTimeoutException when it does not answer in time
   * @throws IOException when it does not answer
   */
  Head head(Target target, InetAddress at) throws IOException;

  /**
   * The head of an answer.
   *
   * @param location where it leads on to, or null
   */
  record Head(int status, @Nullable String location) {}
}
