package charon.http.server.admission;

import io.netty.util.NetUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Under which names the server may be asked. A web page elsewhere whose name suddenly leads here
 * (DNS rebinding) asks under its own. Immutable.
 */
public final class AllowedHosts {

  private static final String LOCALHOST = "localhost";
  private static final String LOCAL = ".local";

  private static final Pattern NAME = Pattern.compile("[^\\s/:*?#@\\[\\]]+");

  private final Set<String> names;
  private final Optional<String> domain;

  private AllowedHosts(Set<String> names, Optional<String> domain) {
    this.names = names;
    this.domain = domain;
  }

  /**
   * Allows these names, and always addresses, {@code localhost} and {@code *.local}.
   *
   * @param names without port; none: every name is allowed
   * @param domain allowed with all names below it, if others are not
   * @throws IllegalArgumentException if one can be no host's name
   */
  public static AllowedHosts of(List<String> names, Optional<String> domain) {
    return new AllowedHosts(
        names.stream()
            .map(name -> checked("allowed-hosts", name))
            .collect(Collectors.toUnmodifiableSet()),
        domain.map(name -> checked("table-domain", name)));
  }

  private static String checked(String setting, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(setting + ": '" + name
          + "' (expected: a name such as table.example, without scheme, port or *)");
    }
    return withoutEnd(name.toLowerCase(Locale.ROOT));
  }

  /** The dot that a complete name may end with says nothing more. */
  private static String withoutEnd(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * Whether a request may be for this host.
   *
   * @param host a valid {@code Host} field, with or without port
   */
  public boolean allows(String host) {
    if (names.isEmpty()) {
      return true;
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
    return name.startsWith("[") // what is in brackets is an address
        || NetUtil.isValidIpV4Address(name)
        || isAllowedName(withoutEnd(name));
  }

  private boolean isAllowedName(String name) {
    return name.equals(LOCALHOST)
        || name.endsWith(LOCAL)
        || names.contains(name)
        || domain.filter(above -> isBelow(name, above)).isPresent();
  }

  private static boolean isBelow(String name, String domain) {
    return name.equals(domain) || name.endsWith("." + domain);
  }
}
