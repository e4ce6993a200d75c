package charon.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/** How connections are encrypted, if they are. */
public record Tls(
    @Setting(
        value = "off",
        says = "Encrypt with a certificate of Charon's own making, kept in the folder tls in the"
            + " data folder. Browsers ask once whether to trust it; the start prints its"
            + " fingerprint.",
        more = "#encryption")
    Mode tls,

    @Setting(
        label = "FILE",
        says = "Encrypt with this certificate: PEM, followed by those that vouch for it. Read again"
            + " when it changes.",
        more = "#encryption")
    Optional<Path> tlsCert,

    @Setting(
        label = "FILE",
        says = "The key to --tls-cert: PEM with BEGIN PRIVATE KEY, without a password.",
        more = "#encryption")
    Optional<Path> tlsKey) {

  /** Whether to make a certificate. */
  public enum Mode {
    OFF,
    SELF_SIGNED
  }

  /**
   * Checks that they go together.
   *
   * @throws IllegalArgumentException if a certificate lacks its key, or there are two
   */
  public Tls {
    if (tlsCert.isPresent() != tlsKey.isPresent()) {
      throw new IllegalArgumentException(
          "tls-cert and tls-key: only one of them is set (expected: both or none)");
    }
    if (tls == Mode.SELF_SIGNED && tlsCert.isPresent()) {
      throw new IllegalArgumentException(
          "tls: self-signed, but there is a tls-cert (expected: one of them)");
    }
  }

  /** Whether with a certificate of our own making. */
  public boolean isSelfSigned() {
    return tls == Mode.SELF_SIGNED;
  }

  /** Whether connections are encrypted at all. */
  public boolean isOn() {
    return isSelfSigned() || tlsCert.isPresent();
  }
}
