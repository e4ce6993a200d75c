package charon.http.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The files with a server's certificate and key.
 *
 * @param certificate PEM: the server's certificate, then those that vouch for it
 * @param key PEM: the private key in PKCS #8, not encrypted
 */
public record IdentityFiles(Path certificate, Path key) {

  /** A certificate of ours that ends sooner is replaced. */
  private static final Duration LAST_DAYS = Duration.ofDays(30);

  /**
   * What is in both files.
   *
   * @param certificate of the certificate's file
   * @param key of the key's file
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by the method below
  public record Content(byte[] certificate, byte[] key) {

    /** Whether the files have not changed. */
    public boolean isSame(Content other) {
      return Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
    }

    /**
     * What the files say.
     *
     * @throws GeneralSecurityException if they say nothing that makes sense
     */
    public ServerIdentity parse() throws GeneralSecurityException {
      return ServerIdentity.parse(certificate, key);
    }
  }

  /** Reads both files. */
  public Content read() throws IOException {
    return new Content(Files.readAllBytes(certificate), Files.readAllBytes(key));
  }

  /**
   * The files with a certificate of our own making, made if they are missing or end soon; the key is
   * for its owner's eyes only.
   *
   * @param hosts names of the server
   * @param addresses addresses of the server
   */
  public static IdentityFiles selfSigned(
      Path folder, List<String> hosts, List<InetAddress> addresses, Instant now)
      throws IOException, GeneralSecurityException {
    IdentityFiles files =
        new IdentityFiles(folder.resolve("self-signed.crt"), folder.resolve("self-signed.key"));
    if (!files.lastUntil(now.plus(LAST_DAYS))) {
      ServerIdentity made = SelfSigned.make(hosts, addresses, now);
      Files.deleteIfExists(files.certificate);
      Files.deleteIfExists(files.key);
      Files.write(Files.createFile(files.key, ownerOnly(folder)), made.keyPem());
      Files.write(files.certificate, made.certificatePem());
    }
    return files;
  }

  private boolean lastUntil(Instant moment) throws IOException {
    if (!Files.exists(certificate) || !Files.exists(key)) {
      return false;
    }
    try {
      return read().parse().certificate().getNotAfter().toInstant().isAfter(moment);
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
