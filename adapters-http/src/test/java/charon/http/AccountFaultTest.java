package charon.http;

import static charon.http.Who.ANONYMOUS;
import static charon.http.Who.GM;
import static charon.http.Who.PLAYER;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.Grant;
import charon.application.port.out.AuditEntry;
import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.disclosure.Fog;
import charon.domain.table.TableId;
import charon.http.message.Caller;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.RequestHeaders;
import charon.http.message.Target;
import charon.http.routing.Access;
import charon.http.routing.Dispatcher;
import charon.http.routing.RequestObserver;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.security.AuditLog;
import charon.http.security.RateLimiter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While nobody can be recognised, everybody is a player, and nobody a game master. */
class AccountFaultTest {

  private final TestCharon charon = new TestCharon(SampleCampaign.CAMPAIGN, Fog.ON);
  private final List<AuditEntry> audited = new ArrayList<>();
  private final AccessGuard guard = new AccessGuard(new OutOfOrder(), RateLimiter.unlimited());
  private final Dispatcher dispatcher =
      new Dispatcher(new Router(charon.routes()), guard, RequestObserver.NONE);

  @BeforeEach
  void hideEverything() {
    charon
        .post("/api/gm/switch-view/", "{\"view_type\": \"ENCOUNTER\", \"location_slug\": \"wick\"}")
        .as(SCRIPT)
        .send();
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"PLAYER", "GM", "SCRIPT"})
  void whoeverAsksWhatEverybodyMayAskIsTakenForNobody(Who who) {
    assertThat(guard.admit(request("/api/active-view/", who), Access.PERSONAL))
        .isEqualTo(Caller.ANONYMOUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/active-view/",
        "/api/ship-status/",
        "/api/messages/",
        "/api/encounter-map/wick/",
        "/data/campaign/NPCs/images/keeper.png"
      })
  void gameMasterReadsWhatPlayersRead(String uri) {
    Reply players = charon.get(uri).as(ANONYMOUS).send();

    assertThat(answer(uri, GM)).isEqualTo(players);
    assertThat(answer(uri, SCRIPT)).isEqualTo(players);
    assertThat(answer(uri, PLAYER)).isEqualTo(players);
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"PLAYER", "GM", "SCRIPT"})
  void nobodyIsLetInToWhatIsForTheGameMaster(Who who) {
    assertThat(answer("/api/gm/locations/", who).status()).isEqualTo(503);
    assertThat(answer("/gmconsole/", who).status()).isEqualTo(503);
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"PLAYER", "GM", "SCRIPT"})
  void whatIsAnsweredAtOnceIsAnsweredWithoutLookingAnybodyUp(Who who) {
    OutOfOrder accounts = new OutOfOrder();
    AccessGuard asking = new AccessGuard(accounts, RateLimiter.unlimited());
    Request request = request("/api/active-view/?audience=players", who);

    Dispatcher asked = new Dispatcher(new Router(charon.routes()), asking, RequestObserver.NONE);
    assertThat(asked.answersAtOnce(asked.route(request))).isTrue();
    assertThat(asking.admit(request, Access.PERSONAL)).isEqualTo(Caller.ANONYMOUS);
    assertThat(accounts.lookedUp).isZero();
  }

  @Test
  void whoWritesIsFoundOutWhateverTheyAskToSee() {
    OutOfOrder accounts = new OutOfOrder();
    Request write = new Request(
        "POST",
        Target.parse("/api/gm/encounter/move-token/?audience=players"),
        RequestHeaders.of(charon.credentials(SCRIPT)),
        new byte[0],
        Peer.LOCAL);
    write.at(charon.tables().theDefault());

    new AccessGuard(accounts, RateLimiter.unlimited()).admit(write, Access.PERSONAL);

    assertThat(accounts.lookedUp).isPositive();
  }

  @Test
  void refusedLoginIsNotedThoughNobodyCanTellWhoseItIs() {
    AuditLog audit = new AuditLog(audited::add, new OutOfOrder());
    byte[] form = "username=gm".getBytes(StandardCharsets.UTF_8);

    Request login = new Request(
        "POST", Target.parse("/accounts/login/"), RequestHeaders.of(Map.of()), form, Peer.LOCAL);
    login.at(charon.tables().theDefault());

    audit.answered(dispatcher.route(login), Caller.ANONYMOUS, 401);

    assertThat(audited).extracting(AuditEntry::who).containsExactly("");
  }

  private Reply answer(String uri, Who who) {
    return Reply.of(dispatcher
        .answer(dispatcher.route(request(uri, who)))
        .toCompletableFuture()
        .join());
  }

  private Request request(String uri, Who who) {
    return new Request(
            "GET",
            Target.parse(uri),
            RequestHeaders.of(charon.credentials(who)),
            new byte[0],
            Peer.LOCAL)
        .at(charon.tables().theDefault());
  }

  /** Storage fails whenever somebody is looked up. */
  private static final class OutOfOrder implements AuthenticateUseCase {

    private int lookedUp;

    @Override
    public Optional<String> logIn(String name, String password) {
      throw fault();
    }

    @Override
    public boolean isUser(String name) {
      throw fault();
    }

    @Override
    public Optional<Member> member(String sessionSecret, TableId table) {
      throw fault();
    }

    @Override
    public void logOut(String sessionSecret) {
      throw fault();
    }

    @Override
    public void logOutEverywhere(String userName) {
      throw fault();
    }

    @Override
    public Grant sessionGrant(String sessionSecret, TableId table, Optional<Role> role) {
      throw fault();
    }

    @Override
    public Grant tokenGrant(String bearerToken) {
      throw fault();
    }

    @Override
    public Optional<TokenHolder> tokenHolder(String bearerToken) {
      throw fault();
    }

    private StorageException fault() {
      lookedUp++;
      return new StorageException(StorageException.Reason.BUSY, "the accounts are held");
    }
  }
}
