package charon.http.server.connection;

import charon.http.tls.IdentityFiles;
import charon.http.tls.ServerIdentity;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.2 and 1.3 with the certificate in two files, which may be replaced while the server runs:
 * new connections get the new one. Thread-safe.
 */
public final class TlsContext {

  private static final Logger LOG = LoggerFactory.getLogger(TlsContext.class);
  private static final String STAYS =
      "The new certificate in {} cannot be used, the old one stays: {}";
  private static final ApplicationProtocolConfig PROTOCOLS = new ApplicationProtocolConfig(
      Protocol.ALPN,
      SelectorFailureBehavior.NO_ADVERTISE,
      SelectedListenerFailureBehavior.ACCEPT,
      ApplicationProtocolNames.HTTP_2,
      ApplicationProtocolNames.HTTP_1_1);

  private final IdentityFiles files;
  private final boolean strict;
  private IdentityFiles.Content tried; // guarded by this
  private boolean readable = true; // guarded by this
  private volatile Held held;

  private record Held(SslContext context, X509Certificate certificate) {}

  /**
   * Reads the files.
   *
   * @param strict whether browsers are to be told never to come without encryption again
   * @throws GeneralSecurityException if the files cannot be used
   */
  public TlsContext(IdentityFiles files, boolean strict)
      throws IOException, GeneralSecurityException {
    this.files = files;
    this.strict = strict;
    this.tried = files.read();
    this.held = held(tried);
  }

  /** Takes over what is in the files if they have changed; what cannot be used is logged once. */
  public synchronized void refresh() {
    try {
      IdentityFiles.Content content = files.read();
      readable = true;
      if (!content.isSame(tried)) {
        tried = content;
        held = held(content);
        LOG.info("New certificate from {}: SHA-256 {}", files.certificate(), fingerprint());
      }
    } catch (GeneralSecurityException broken) {
      LOG.warn(STAYS, files.certificate(), broken.getMessage());
    } catch (IOException missing) {
      if (readable) {
        LOG.warn(STAYS, files.certificate(), missing.toString());
      }
      readable = false;
    }
  }

  /**
   * The SHA-256 of the certificate, as browsers show it.
   *
   * @throws IllegalStateException if the certificate cannot be encoded
   */
  public String fingerprint() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(held.certificate().getEncoded());
      return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  /** Whether browsers are to be told never to come without encryption again. */
  public boolean isStrict() {
    return strict;
  }

  /** What encrypts one connection, if its handshake takes no longer than that. */
  public SslHandler newHandler(ByteBufAllocator allocator, Duration handshake) {
    SslHandler handler = held.context().newHandler(allocator);
    handler.setHandshakeTimeout(handshake.toMillis(), TimeUnit.MILLISECONDS);
    return handler;
  }

  private static Held held(IdentityFiles.Content content)
      throws IOException, GeneralSecurityException {
    ServerIdentity identity = content.parse();
    SslContext context = SslContextBuilder.forServer(
            identity.key(), identity.chain().toArray(X509Certificate[]::new))
        .sslProvider(SslProvider.JDK)
        .protocols("TLSv1.3", "TLSv1.2")
        .ciphers(Http2SecurityUtil.CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
        .applicationProtocolConfig(PROTOCOLS)
        .build();
    return new Held(context, identity.certificate());
  }
}
