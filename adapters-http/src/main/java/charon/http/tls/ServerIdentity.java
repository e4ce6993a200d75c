package charon.http.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server shows to prove who it is, and the key that proves it.
 *
 * @param key the private key of the first certificate
 * @param chain the server's certificate, then those that vouch for it
 */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final int LINE = 64;
  private static final int LEAST_RSA_BITS = 2_048;

  public ServerIdentity {
    chain = List.copyOf(chain);
  }

  /**
   * Reads PEM (RFC 7468).
   *
   * @param certificates the server's certificate, then those that vouch for it
   * @param key a private key in PKCS #8, not encrypted
   * @throws GeneralSecurityException if one of them cannot be read or they do not belong together
   */
  public static ServerIdentity parse(byte[] certificates, byte[] key)
      throws GeneralSecurityException {
    List<X509Certificate> chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(certificates))
            .stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate in it (expected: PEM)");
    }
    requireStrength(chain.get(0).getPublicKey());
    ServerIdentity identity = new ServerIdentity(privateKey(key), chain);
    identity.requireThatKeyFits();
    return identity;
  }

  /** The server's own certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** The chain as PEM. */
  byte[] certificatePem() throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate().getEncoded());
  }

  /** The key as PEM. */
  byte[] keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  private static byte[] pem(String label, byte[] content) {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
    return ("-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static PrivateKey privateKey(byte[] pem) throws GeneralSecurityException {
    Matcher found = PRIVATE_KEY.matcher(new String(pem, StandardCharsets.US_ASCII));
    if (!found.find()) {
      throw new GeneralSecurityException("the key is not PEM with BEGIN PRIVATE KEY"
          + " ('openssl pkcs8 -topk8 -nocrypt' makes that of others)");
    }
    byte[] encoded = decoded(found.group(1));
    return ALGORITHMS.stream()
        .flatMap(algorithm -> keyOf(algorithm, encoded).stream())
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("the key is none of " + ALGORITHMS));
  }

  private static byte[] decoded(String base64) throws GeneralSecurityException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw new GeneralSecurityException("the key is broken: it is no Base64", broken);
    }
  }

  private static Optional<PrivateKey> keyOf(String algorithm, byte[] encoded) {
    try {
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }

  /** Browsers refuse shorter ones with a page that names no reason a player would understand. */
  static void requireStrength(PublicKey key) throws GeneralSecurityException {
    if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
      throw new GeneralSecurityException("its RSA key has " + rsa.getModulus().bitLength()
          + " bits, which browsers refuse (expected: at least " + LEAST_RSA_BITS
          + "; 'openssl req -x509 -newkey rsa:2048 -nodes' makes one)");
    }
  }

  /** The platform would notice in the middle of somebody's handshake. */
  private void requireThatKeyFits() throws GeneralSecurityException {
    PublicKey known = certificate().getPublicKey();
    Signature signature = Signature.getInstance(
        switch (known.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> known.getAlgorithm();
        });
    byte[] something = {1, 2, 3};
    signature.initSign(key);
    signature.update(something);
    byte[] signed = signature.sign();
    signature.initVerify(known);
    signature.update(something);
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("the key is not that of the certificate");
    }
  }
}
