package charon.bootstrap.run;

import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.settings.Tls;
import charon.bootstrap.terminal.CommandException;
import charon.http.TlsCertificate;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The certificate that a server shows, as its settings want it. */
final class Certificates {

  private static final String FOLDER = "tls";
  private static final String THIS_COMPUTER = "localhost";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  private Certificates() {}

  /**
   * The certificate, if there is to be one.
   *
   * @throws CommandException if it cannot be used
   */
  static Optional<TlsCertificate> of(CharonConfig config, Instant now) {
    Tls tls = config.tls();
    try {
      if (tls.isSelfSigned()) {
        Path folder = Files.createDirectories(config.folders().data().resolve(FOLDER));
        return Optional.of(TlsCertificate.selfSigned(folder, hosts(), addresses(), now));
      }
      if (tls.tlsCert().isPresent() && tls.tlsKey().isPresent()) {
        return Optional.of(
            TlsCertificate.given(tls.tlsCert().get(), tls.tlsKey().get()));
      }
      return Optional.empty();
    } catch (IOException | GeneralSecurityException e) {
      throw CommandException.failure(
          "Cannot use the certificate "
              + tls.tlsCert().map(Path::toString).orElse("of Charon's own making"),
          e);
    }
  }

  private static List<String> hosts() {
    return Stream.concat(Stream.of(THIS_COMPUTER), nameOfThisComputer())
        .filter(name -> HOST.matcher(name).matches())
        .distinct()
        .toList();
  }

  private static Stream<String> nameOfThisComputer() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return Stream.of(name, name.replaceFirst("\\..*", "") + ".local");
    } catch (UnknownHostException nameless) {
      return Stream.empty();
    }
  }

  private static List<InetAddress> addresses() {
    return Reachable.localAddresses().stream().filter(Certificates::isLasting).toList();
  }

  private static boolean isLasting(InetAddress address) {
    return !(address instanceof Inet6Address && address.isLinkLocalAddress());
  }
}
