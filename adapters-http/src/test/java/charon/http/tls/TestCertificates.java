package charon.http.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for servers on the loopback interface, and clients that trust them alone. */
public final class TestCertificates {

  private TestCertificates() {}

  /** The files with a new certificate. */
  public static IdentityFiles in(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    return IdentityFiles.selfSigned(
        folder, List.of("localhost"), List.of(InetAddress.getLoopbackAddress()), Instant.now());
  }

  /** What a client uses that trusts a certificate and no other. */
  public static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(certificate)) {
      Certificate read = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      trusted.setCertificateEntry("server", read);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
