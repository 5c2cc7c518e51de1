package org.gongkai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Base64;
import java.util.Map;

/**
 * The other settings that tests ask for, all in one, since each start of the application takes
 * seconds: a new secret in front of an old one, an answer that carries 4 MB as on Lambda, a process
 * that is the function scan-deadlines, and a gateway in front that names addresses, each of which
 * may ask little.
 */
public class SecondProfile implements QuarkusTestProfile {

  /** Read, no more written with. */
  public static final String OLD =
      Base64.getEncoder().encodeToString("the old secret of a rotation, 32+ bytes".getBytes());

  /** Written with. */
  public static final String NEW =
      Base64.getEncoder().encodeToString("the new secret of a rotation, 32+ bytes".getBytes());

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gongkai.secret",
        NEW + "," + OLD + "," + TestWorld.SECRET, // what other tests left is read too
        "gongkai.answer-limit",
        "4M",
        "quarkus.funqy.export",
        "scan-deadlines",
        "gongkai.client-address",
        "FORWARDED",
        "gongkai.crowd.per-minute",
        "20",
        "gongkai.crowd.waiting",
        "4",
        "gongkai.crowd.of-one-address",
        "2");
  }
}
