package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.Protection;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnNameTest {

  @Test
  void withoutNamesEveryNameStaysAllowed() {
    assertThat(OwnName.added(Protection.DEFAULTS)).isEqualTo(Protection.DEFAULTS);
  }

  @Test
  void whereNamesAreGivenThisComputersOwnIsOneOfThem() throws Exception {
    var names = new Protection.Names(
        List.of("10.0.0.5"), List.of("table.example"), Optional.of("con.example"));
    var named = new Protection(Protection.DEFAULTS.crowd(), Protection.DEFAULTS.rates(), names);

    Protection added = OwnName.added(named);

    assertThat(added.names().allowedHosts())
        .containsExactly("table.example", InetAddress.getLocalHost().getHostName());
    assertThat(added.names().trustedProxies()).containsExactly("10.0.0.5");
    assertThat(added.names().tableDomain()).contains("con.example");
    assertThat(added.crowd()).isEqualTo(named.crowd());
    assertThat(added.rates()).isEqualTo(named.rates());
  }
}
