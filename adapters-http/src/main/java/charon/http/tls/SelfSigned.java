package charon.http.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes certificates that nobody has signed but their own key (RFC 5280). */
final class SelfSigned {

  /** What Apple's browsers accept at most, from the first moment to the last. */
  private static final Duration VALID = Duration.ofDays(825);

  private static final Duration SKEW = Duration.ofDays(1);
  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final int VERSION_FIELD = 0xa0;
  private static final int EXTENSIONS_FIELD = 0xa3;
  private static final int DNS_NAME = 0x82;
  private static final int ADDRESS = 0x87;
  private static final int SERIAL_BITS = 127;
  private static final byte[] DIGITAL_SIGNATURE = {(byte) 0x80};
  private static final int ALL_BUT_ONE = 7;

  private SelfSigned() {}

  /**
   * Makes a key and a certificate of it.
   *
   * @param hosts names of the server
   * @param addresses addresses of the server
   */
  static ServerIdentity make(List<String> hosts, List<InetAddress> addresses, Instant now)
      throws GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    KeyPair pair = generator.generateKeyPair();
    byte[] algorithm = Der.sequence(Der.object(ECDSA_WITH_SHA256));
    byte[] name = Der.sequence(Der.set(Der.sequence(Der.object(COMMON_NAME), Der.text("Charon"))));
    byte[] content = Der.sequence(
        Der.tagged(VERSION_FIELD, Der.integer(BigInteger.TWO)), // which means 3
        Der.integer(new BigInteger(SERIAL_BITS, random)),
        algorithm,
        name,
        Der.sequence(Der.time(now.minus(SKEW)), Der.time(now.minus(SKEW).plus(VALID))),
        name,
        pair.getPublic().getEncoded(),
        Der.tagged(EXTENSIONS_FIELD, extensions(hosts, addresses)));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(content);
    byte[] certificate = Der.sequence(content, algorithm, Der.bits(0, signature.sign()));
    X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(certificate));
    return new ServerIdentity(pair.getPrivate(), List.of(parsed));
  }

  private static byte[] extensions(List<String> hosts, List<InetAddress> addresses) {
    byte[][] names = new byte[hosts.size() + addresses.size()][];
    int next = 0;
    for (String host : hosts) {
      names[next++] = Der.tagged(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
    }
    for (InetAddress address : addresses) {
      names[next++] = Der.tagged(ADDRESS, address.getAddress());
    }
    return Der.sequence(
        extension(KEY_USAGE, Der.bits(ALL_BUT_ONE, DIGITAL_SIGNATURE)),
        extension(EXTENDED_KEY_USAGE, Der.sequence(Der.object(SERVER))),
        extension(ALTERNATIVE_NAMES, Der.sequence(names)));
  }

  private static byte[] extension(String kind, byte[] value) {
    return Der.sequence(Der.object(kind), Der.octets(value));
  }
}
