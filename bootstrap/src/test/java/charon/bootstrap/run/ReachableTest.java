package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachableTest {

  private final List<InetAddress> ofThisComputer = List.of(
      address("127.0.0.1"),
      address("192.168.1.20"),
      address("169.254.3.4"),
      address("203.0.113.9"),
      address("fd00::1"),
      address("10.0.0.5"));

  @Test
  void everyHomeNetworkIsNamedWhenListeningEverywhere() {
    assertThat(urls("0.0.0.0"))
        .containsExactly(
            "http://192.168.1.20:8000", "http://10.0.0.5:8000", "http://localhost:8000");
  }

  @Test
  void theNetworkOfTheDefaultRouteComesFirst() {
    List<InetAddress> sorted =
        Reachable.guestsFirst(ofThisComputer, Optional.of(address("10.0.0.5")));

    assertThat(Reachable.urls("https", new InetSocketAddress(address("0.0.0.0"), 8000), sorted))
        .containsExactly(
            "https://10.0.0.5:8000", "https://192.168.1.20:8000", "https://localhost:8000");
    assertThat(Reachable.guestsFirst(ofThisComputer, Optional.empty())).isEqualTo(ofThisComputer);
  }

  @Test
  void onlyTheChosenAddressIsNamedOtherwise() {
    assertThat(urls("127.0.0.1")).containsExactly("http://localhost:8000");
    assertThat(urls("203.0.113.9")).containsExactly("http://203.0.113.9:8000");
    assertThat(urls("fd00::1")).containsExactly("http://[fd00:0:0:0:0:0:0:1]:8000");
  }

  @Test
  void theRealNetworksOfThisComputerCanBeAsked() {
    assertThat(Reachable.urls("http", new InetSocketAddress(address("0.0.0.0"), 1)))
        .contains("http://localhost:1");
  }

  private List<String> urls(String host) {
    return Reachable.urls("http", new InetSocketAddress(address(host), 8000), ofThisComputer);
  }

  private static InetAddress address(String number) {
    try {
      return InetAddress.getByName(number);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(number, e);
    }
  }
}
