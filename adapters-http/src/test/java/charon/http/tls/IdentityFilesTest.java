package charon.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFilesTest {

  private static final byte[] V4 = {(byte) 192, (byte) 168, 1, 20};
  private static final byte[] V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");

  @Test
  void aCertificateOfOurOwnIsForAllNamesAndAddresses(@TempDir Path folder) throws Exception {
    X509Certificate made = made(folder, NOW).read().parse().certificate();

    made.verify(made.getPublicKey());
    made.checkValidity(java.util.Date.from(NOW));
    assertThat(made.getVersion()).isEqualTo(3);
    assertThat(made.getSubjectX500Principal()).hasToString("CN=Charon");
    assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(made.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactly("table.local", "localhost", "192.168.1.20", "0:0:0:0:0:0:0:1");
  }

  @Test
  void itIsValidForNoLongerThanApplesBrowsersAccept(@TempDir Path folder) throws Exception {
    X509Certificate made = made(folder, NOW).read().parse().certificate();

    assertThat(
            Duration.between(made.getNotBefore().toInstant(), made.getNotAfter().toInstant()))
        .isEqualTo(Duration.ofDays(825));
  }

  @Test
  void manyNamesFitIn(@TempDir Path folder) throws Exception {
    List<String> hosts =
        IntStream.range(0, 100).mapToObj(n -> "host-" + n + ".local").toList();

    IdentityFiles files = IdentityFiles.selfSigned(folder, hosts, List.of(), NOW);

    assertThat(files.read().parse().certificate().getSubjectAlternativeNames()).hasSize(100);
  }

  @Test
  void itsKeyIsForTheOwnersEyesOnly(@TempDir Path folder) throws Exception {
    Path key = made(folder, NOW).key();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void itIsKeptAndMadeAnewBeforeItEnds(@TempDir Path folder) throws Exception {
    X509Certificate first = made(folder, NOW).read().parse().certificate();

    X509Certificate later =
        made(folder, NOW.plus(Duration.ofDays(700))).read().parse().certificate();
    X509Certificate muchLater =
        made(folder, NOW.plus(Duration.ofDays(800))).read().parse().certificate();

    assertThat(later).isEqualTo(first);
    assertThat(muchLater).isNotEqualTo(first);
  }

  @Test
  void anRsaKeyThatBrowsersRefuseIsRefusedHereWithTheReason() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(1024);
    PublicKey weak = keys.generateKeyPair().getPublic();
    keys.initialize(2048);

    assertThatThrownBy(() -> ServerIdentity.requireStrength(weak))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("1024 bits")
        .hasMessageContaining("at least 2048");
    ServerIdentity.requireStrength(keys.generateKeyPair().getPublic());
  }

  @Test
  void aBrokenOneIsMadeAnew(@TempDir Path folder) throws Exception {
    IdentityFiles files = made(folder, NOW);
    Files.writeString(files.key(), "");

    assertThat(made(folder, NOW).read().parse().chain()).hasSize(1);
  }

  @Test
  void whatCannotBeUsedIsToldApart(@TempDir Path folder, @TempDir Path other) throws Exception {
    IdentityFiles.Content one = made(folder, NOW).read();
    IdentityFiles.Content another = made(other, NOW).read();
    byte[] old = "-----BEGIN EC PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII);
    byte[] torn = "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----"
        .getBytes(StandardCharsets.US_ASCII);
    byte[] half = Arrays.copyOf(one.certificate(), 200);

    assertRefused(one.certificate(), another.key(), "not that of the certificate");
    assertRefused(one.certificate(), old, "openssl pkcs8");
    assertRefused(one.certificate(), torn, "no Base64");
    assertRefused(new byte[0], one.key(), "no certificate");
    assertThatThrownBy(() -> ServerIdentity.parse(half, one.key()))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static void assertRefused(byte[] certificate, byte[] key, String reason) {
    assertThatThrownBy(() -> ServerIdentity.parse(certificate, key))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining(reason);
  }

  private static IdentityFiles made(Path folder, Instant now)
      throws IOException, GeneralSecurityException {
    return IdentityFiles.selfSigned(
        folder,
        List.of("table.local", "localhost"),
        List.of(InetAddress.getByAddress(V4), InetAddress.getByAddress(V6)),
        now);
  }
}
