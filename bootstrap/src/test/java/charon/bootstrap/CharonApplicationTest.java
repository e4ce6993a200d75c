package charon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.ai.AiSettings;
import charon.application.port.in.ManageAccountsUseCase;
import charon.domain.account.ApiToken;
import charon.http.HttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharonApplicationTest {

  private static final String HOST = "127.0.0.1";

  private final StrongSecrets secrets = new StrongSecrets();

  @TempDir
  private Path campaign;

  @TempDir
  private Path data;

  @Test
  void listensUntilItIsClosed() throws IOException {
    InetSocketAddress address;
    try (var application = start(0)) {
      address = application.address();
      new Socket(address.getAddress(), address.getPort()).close();
      assertThat(application.campaign()).isEqualTo(campaign);
    }

    assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortIsToldAndNothingStaysOpen() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> start(port))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("Cannot listen on " + HOST + ":" + port);
    }

    start(0).close();
  }

  @Test
  void accountsCanBeManagedWhileItRuns() {
    List<String> names = new ArrayList<>();

    try (var application = start(0)) {
      assertThat(application.address().getPort()).isPositive();
      manage(accounts -> accounts.createToken("deck"));
      manage(accounts -> accounts.tokens().stream().map(ApiToken::name).forEach(names::add));
    }

    assertThat(names).containsExactly("deck");
  }

  @Test
  void theGameMasterCanLogInBeforeAnybodyCanConnect() {
    List<String> passwords = new ArrayList<>();

    CharonApplication.start(
            config(0),
            secrets,
            accounts -> accounts.ensureGameMaster(Optional.empty()).ifPresent(passwords::add))
        .close();

    assertThat(passwords).hasSize(1);
    manage(accounts -> assertThat(accounts.users()).hasSize(1));
  }

  private CharonApplication start(int port) {
    return CharonApplication.start(config(port), secrets, accounts -> {});
  }

  private CharonConfig config(int port) {
    return new CharonConfig(
        Optional.of(campaign),
        data,
        HOST,
        port,
        true,
        HttpTransport.NIO,
        Optional.empty(),
        AiSettings.NONE);
  }

  private void manage(Consumer<ManageAccountsUseCase> work) {
    CharonApplication.manageAccounts(data, secrets, work);
  }
}
