package charon.http;

import charon.http.server.connection.TlsContext;
import charon.http.tls.IdentityFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

/** The certificate that the server shows. Thread-safe. */
public final class TlsCertificate {

  private final TlsContext context;

  private TlsCertificate(TlsContext context) {
    this.context = context;
  }

  /**
   * A certificate that somebody has signed: browsers trust it, and are told to insist on it.
   *
   * @param certificate PEM file: the server's certificate, then those that vouch for it
   * @param key PEM file: the private key in PKCS #8, not encrypted
   * @throws GeneralSecurityException if the files cannot be used
   */
  public static TlsCertificate given(Path certificate, Path key)
      throws IOException, GeneralSecurityException {
    return new TlsCertificate(new TlsContext(new IdentityFiles(certificate, key), true));
  }

  /**
   * A certificate of our own making, made once and kept in a folder.
   *
   * @param hosts names of the server
   * @param addresses addresses of the server
   */
  public static TlsCertificate selfSigned(
      Path folder, List<String> hosts, List<InetAddress> addresses, Instant now)
      throws IOException, GeneralSecurityException {
    return new TlsCertificate(
        new TlsContext(IdentityFiles.selfSigned(folder, hosts, addresses, now), false));
  }

  /** Takes over what is in the files if they have changed; to be called every few seconds. */
  public void refresh() {
    context.refresh();
  }

  /** The SHA-256 of the certificate, as browsers show it. */
  public String fingerprint() {
    return context.fingerprint();
  }

  TlsContext context() {
    return context;
  }
}
