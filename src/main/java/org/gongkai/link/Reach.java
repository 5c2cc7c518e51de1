package org.gongkai.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** From where an address of the network is reached (IANA's special-purpose registries). */
enum Reach {
  /** From everywhere. */
  EVERYBODY,
  /** From this machine or a network of one's own: loopback, private, shared by a provider. */
  OURS,
  /**
   * Nothing that could be a portal: link-local, where clouds keep what a machine is entitled to,
   * multicast, reserved, for documents.
   */
  NOBODY;

  private static final int V4 = 4;

  static Reach of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address || bytes.length == V4 ? v4(bytes) : v6(bytes);
  }

  private static int at(byte[] bytes, int i) {
    return bytes[i] & 0xff;
  }

  private static int pair(byte[] bytes, int i) {
    return at(bytes, i) << 8 | at(bytes, i + 1);
  }

  private static Reach v4(byte[] b) {
    int first = at(b, 0);
    int second = at(b, 1);
    if (first == 10
        || first == 127
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 100 && second >= 64 && second < 128)) {
      return OURS;
    }
    boolean special =
        first == 0
            || first >= 224
            || (first == 169 && second == 254)
            || (first == 192 && second == 0 && (at(b, 2) == 0 || at(b, 2) == 2))
            || (first == 192 && second == 88 && at(b, 2) == 99)
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && at(b, 2) == 100)
            || (first == 203 && second == 0 && at(b, 2) == 113);
    return special ? NOBODY : EVERYBODY;
  }

  private static Reach v6(byte[] b) {
    if (isZero(b, 0, 10) && (pair(b, 10) == 0xffff || (pair(b, 10) == 0 && !isZero(b, 12, 15)))) {
      return v4(Arrays.copyOfRange(b, 12, 16)); // mapped, or of the old form ::a.b.c.d
    }
    if (isZero(b, 0, 15)) {
      return at(b, 15) == 1 ? OURS : NOBODY;
    }
    if (pair(b, 0) == 0x64 && pair(b, 2) == 0xff9b) {
      return isZero(b, 4, 12) ? v4(Arrays.copyOfRange(b, 12, 16)) : NOBODY; // NAT64
    }
    if (pair(b, 0) == 0x2002) {
      return v4(Arrays.copyOfRange(b, 2, 6)); // 6to4
    }
    int first = pair(b, 0);
    if ((first & 0xfe00) == 0xfc00 || (first & 0xffc0) == 0xfec0) {
      return OURS; // unique local, site-local
    }
    boolean global = (first & 0xe000) == 0x2000;
    boolean special =
        (first == 0x2001 && (pair(b, 2) < 0x200 || pair(b, 2) == 0xdb8))
            || (first == 0x3fff && pair(b, 2) < 0x1000);
    return global && !special ? EVERYBODY : NOBODY;
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
