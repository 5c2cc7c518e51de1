package org.gongkai;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server and, while it is stalled, takes connections and says nothing. */
final class StalledProxy implements Closeable {

  private final ServerSocket socket;
  private final int to;
  private volatile boolean stalled;

  StalledProxy(int to) throws IOException {
    this.to = to;
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void stall(boolean now) {
    stalled = now;
  }

  private void accept() {
    try {
      while (true) {
        Socket caller = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
        Thread.ofVirtual().start(() -> copy(caller, server));
        Thread.ofVirtual().start(() -> copy(server, caller));
      }
    } catch (IOException e) {
      // it is closed
    }
  }

  private void copy(Socket from, Socket into) {
    byte[] some = new byte[8192];
    try (from;
        into) {
      InputStream in = from.getInputStream();
      OutputStream out = into.getOutputStream();
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        while (stalled) {
          LockSupport.parkNanos(5_000_000);
        }
        out.write(some, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // one side hung up
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
