package charon.http.server.admission;

import io.netty.util.NetUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which names the server may be asked. A web page elsewhere whose name suddenly leads here
 * (DNS rebinding) asks under its own. Immutable.
 */
public final class AllowedHosts {

  private static final String LOCALHOST = "localhost";
  private static final String LOCAL = ".local";

  private final Set<String> names;

  private AllowedHosts(Set<String> names) {
    this.names = names;
  }

  /**
   * Allows these names, and always addresses, {@code localhost} and {@code *.local}.
   *
   * @param names without port; none: every name is allowed
   */
  public static AllowedHosts of(List<String> names) {
    return new AllowedHosts(names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet()));
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
        || isAllowedName(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }

  private boolean isAllowedName(String name) {
    return name.equals(LOCALHOST) || name.endsWith(LOCAL) || names.contains(name);
  }
}
