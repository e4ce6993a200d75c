package charon.http.server.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.http.message.Peer;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final List<String> RANGES = List.of("10.0.0.5", "192.168.0.0/16", "fd00::/8");

  private final TrustedProxies proxies = TrustedProxies.of(RANGES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.5     | 7.7.7.7                | 7.7.7.7",
        "192.168.3.4  | 7.7.7.7                | 7.7.7.7",
        "fd00:0:0:0:0:0:0:1 | 7.7.7.7          | 7.7.7.7",
        "10.0.0.5     | 1.1.1.1, 7.7.7.7       | 7.7.7.7",
        "10.0.0.5     | 7.7.7.7, 192.168.0.1   | 7.7.7.7",
        "10.0.0.5     | 192.168.0.2,192.168.0.1 | 192.168.0.2",
        "10.0.0.5     | 2001:db8::1            | 2001:db8:0:0:0:0:0:1",
        "10.0.0.5     | somebody               | 10.0.0.5",
        "10.0.0.5     | somebody, 192.168.0.1  | 192.168.0.1",
        "10.0.0.5     | ''                     | 10.0.0.5",
        "10.0.0.6     | 7.7.7.7                | 10.0.0.6",
        "unknown      | 7.7.7.7                | unknown"
      })
  void theClientIsTheLastThatIsNoProxy(String connected, String path, String client) {
    HttpHeaders fields = new DefaultHttpHeaders().add("X-Forwarded-For", path);

    assertThat(proxies.behind(new Peer(connected, false), fields))
        .isEqualTo(new Peer(client, false));
  }

  @Test
  void severalFieldsAreOneList() {
    HttpHeaders fields = new DefaultHttpHeaders()
        .add("X-Forwarded-For", "1.1.1.1")
        .add("X-Forwarded-For", "7.7.7.7");

    assertThat(proxies.behind(new Peer("10.0.0.5", false), fields).address()).isEqualTo("7.7.7.7");
  }

  @Test
  void theProxyKnowsWhichHostTheBrowserAskedFor() {
    HttpHeaders fields = new DefaultHttpHeaders().add("X-Forwarded-Host", "table.example:8443");

    assertThat(proxies.behind(new Peer("10.0.0.5", false), fields).forwardedHost())
        .hasValue("table.example:8443");
    assertThat(proxies.behind(new Peer("10.0.0.6", false), fields).forwardedHost())
        .isEmpty();
  }

  @Test
  void theProxyKnowsWhetherTheClientCameEncrypted() {
    HttpHeaders https = new DefaultHttpHeaders().add("X-Forwarded-Proto", "https");
    HttpHeaders http = new DefaultHttpHeaders().add("X-Forwarded-Proto", "https, http");

    assertThat(proxies.behind(new Peer("10.0.0.5", false), https).encrypted()).isTrue();
    assertThat(proxies.behind(new Peer("10.0.0.5", true), http).encrypted()).isFalse();
    assertThat(proxies.behind(new Peer("10.0.0.6", false), https).encrypted()).isFalse();
  }

  @Test
  void byDefaultNobodyIsBelieved() {
    HttpHeaders fields = new DefaultHttpHeaders()
        .add("X-Forwarded-For", "7.7.7.7")
        .add("X-Forwarded-Proto", "https");

    assertThat(TrustedProxies.of(List.of()).behind(Peer.LOCAL, fields)).isEqualTo(Peer.LOCAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.local", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0", "::/129"})
  void whatIsNoAddressIsRefused(String range) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of(range)))
        .hasMessage("trusted-proxies: '" + range
            + "' (expected: an address such as 10.0.0.5, or a range such as 10.0.0.0/8)");
  }
}
