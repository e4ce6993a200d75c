package charon.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are counted by. */
class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20, 192.168.1.21, false",
    "192.168.1.20, 192.168.1.20, true",
    "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::7, true",
    "2001:db8:0:1::1, 2001:db8:0:2::1, false",
    "fe80::1, fe80::2, false",
    "::ffff:10.0.0.1, 10.0.0.1, true",
    "unknown, unknown, true",
    "unknown, 10.0.0.1, false"
  })
  void ipv6CountsByItsNetworkOfSixtyFourBits(String one, String other, boolean same) {
    assertThat(new Peer(one, false).network().equals(new Peer(other, false).network()))
        .isEqualTo(same);
  }
}
