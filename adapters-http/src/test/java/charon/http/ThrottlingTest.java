package charon.http;

import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.view.Hand;
import charon.domain.view.CharonMode;
import charon.domain.view.SetCharonMode;
import charon.http.security.LoginThrottle;
import charon.http.security.RateLimiter;
import charon.http.security.TableThrottle;
import charon.http.security.Throttling;
import charon.http.web.FileReading;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address may do only so often. */
class ThrottlingTest {

  private static final String LOGIN = "/accounts/login/";
  private static final String TOKEN = "t".repeat(43);
  private static final String HIDE = "/api/terminal/hide/";

  private final AtomicLong now = new AtomicLong();
  private final AtomicBoolean crowded = new AtomicBoolean();
  private final TestCharon charon = TestCharon.with(new RouteTable.Capacity(
      new Throttling(
          new LoginThrottle(
              inAMinute(5),
              new RateLimiter(3, Duration.ofMinutes(15), now::get),
              RateLimiter.unlimited()),
          inAMinute(2),
          inAMinute(2),
          inAMinute(2),
          inAMinute(1),
          inAMinute(2),
          new Throttling.Reports(
              inAMinute(4), new RateLimiter(2, Duration.ofSeconds(2), now::get))),
      new TableThrottle(now::get),
      this::hash,
      new FileReading(Runnable::run, length -> true),
      length -> true));

  @Test
  void afterTooManyWrongPasswordsNotEvenTheRightOneIsLookedAt() {
    for (int i = 0; i < 3; i++) {
      assertThat(logIn("gm", "wrong").send().status()).isEqualTo(401);
    }

    Reply refused = logIn("gm", TestCharon.PASSWORD).send();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("300");
    assertThat(refused.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(refused.text())
        .contains("Too many logins: try again in 300 s.", "name=\"password\"");
    assertThat(refused.cookie("sessionid")).isEmpty();
  }

  @Test
  void anotherAccountAndAnotherAddressAreNotConcerned() {
    for (int i = 0; i < 4; i++) {
      logIn("gm", "wrong").send();
    }

    assertThat(logIn("player", TestCharon.PASSWORD).send().status()).isEqualTo(302);
    assertThat(logIn("gm", TestCharon.PASSWORD).from("10.0.0.2").send().status())
        .isEqualTo(302);
  }

  @Test
  void rightPasswordsAreNotCountedAsWrongOnes() {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn("gm", TestCharon.PASSWORD).send().status()).isEqualTo(302);
      pass(Duration.ofSeconds(12));
    }
  }

  @Test
  void loginsOfAnAddressAreCountedWhoeverTheyAreFor() {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn("user" + i, "wrong").send().status()).isEqualTo(401);
    }

    Reply refused = logIn("gm", TestCharon.PASSWORD).send();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("12");
    pass(Duration.ofSeconds(12));
    assertThat(logIn("gm", TestCharon.PASSWORD).send().status()).isEqualTo(302);
  }

  @Test
  void aFormFromElsewhereCountsForNothing() {
    for (int i = 0; i < 10; i++) {
      assertThat(logIn("gm", "wrong").without("cookie").send().status()).isEqualTo(403);
    }

    assertThat(logIn("gm", TestCharon.PASSWORD).send().status()).isEqualTo(302);
  }

  @Test
  void nobodyPointsAtTheMapAllTheTime() {
    String point = "{\"x\": 1, \"y\": 1}";
    assertThat(charon.post("/api/ping/", point).send().status()).isEqualTo(200);

    Reply refused = charon.post("/api/ping/", point).send();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().path("error").stringValue())
        .startsWith("Too many pings from this address");
    assertThat(charon.post("/api/ping/", point).from("10.0.0.2").send().status())
        .isEqualTo(200);
    assertThat(charon.post("/api/ping/", point).as(Who.GM).send().status()).isEqualTo(200);
    assertThat(charon.post("/api/gm/ping/", point).as(Who.GM).send().status()).isEqualTo(200);
  }

  @Test
  void whoComesWhileTooManyWaitIsAskedToComeBackAndLosesNoTry() {
    crowded.set(true);
    for (int i = 0; i < 4; i++) {
      Reply refused = logIn("gm", TestCharon.PASSWORD).send();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("retry-after")).isEqualTo("1");
      assertThat(refused.text()).contains("Too many people are logging in: try again.");
    }
    crowded.set(false);

    assertThat(logIn("gm", TestCharon.PASSWORD).send().status()).isEqualTo(302);
  }

  @Test
  void unknownTokensAreToldToWaitAndKnownOnesAreNot() {
    String guarded = "/api/gm/encounter/room-visibility/";
    Call guess = charon.get(guarded).with("authorization", "Bearer charon_0a1b2c3d_x");
    guess.isRefused(401, "Unknown, revoked or expired token");
    guess.isRefused(401, "Unknown, revoked or expired token");

    guess.isRefused(429, "Too many unknown, revoked or expired tokens: try again in 30 s");

    assertThat(guess.send().header("retry-after")).isEqualTo("30");
    assertThat(charon.get(guarded).as(SCRIPT).send().status()).isEqualTo(200);
    charon.get(guarded).isRefused(401, "Authentication required");
    guess.from("10.0.0.2").isRefused(401, "Unknown, revoked or expired token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/charon/submit-query/", "/api/charon/bridge/submit/"})
  void questionsOfPlayersHaveALimit(String path) {
    Hand.on(charon.view()).execute(new SetCharonMode(CharonMode.QUERY));
    Call question = charon.post(path, "{\"query\": \"Course?\"}");
    assertThat(question.send().status()).isEqualTo(200);
    assertThat(question.send().status()).isEqualTo(200);

    question.isRefused(429, "Too many questions from this address: try again in 30 s");

    assertThat(question.send().header("retry-after")).isEqualTo("30");
    assertThat(charon.post(HIDE, "").send().status()).as("another limit").isEqualTo(200);
    assertThat(question.from("10.0.0.2").send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/terminal/hide/, 200",
    "/api/gm/charon/toggle-dialog/, 200",
    "/api/gm/encounter/move-token/, 400"
  })
  void otherWritesOfPlayersHaveALimit(String path, int status) {
    assertThat(charon.post(path, "{}").send().status()).isEqualTo(status);
    assertThat(charon.post(path, "{}").send().status()).isEqualTo(status);

    charon.post(path, "{}").isRefused(429, "Too many changes from this address: try again in 30 s");
  }

  @Test
  void oneDisplaySaysSoOnceASecondAndAllOfAnAddressHaveALimitToo() {
    assertThat(seen('a').send().status()).isEqualTo(204);
    assertThat(seen('a').send().status()).isEqualTo(204);
    seen('a').isRefused(429, "Too many reports of this display: try again in 1 s");
    assertThat(charon.post(HIDE, "").send().status()).as("another limit").isEqualTo(200);
    pass(Duration.ofSeconds(1));
    assertThat(seen('a').send().status()).isEqualTo(204);

    assertThat(seen('b').send().status()).isEqualTo(204);
    seen('c').isRefused(429, "Too many reports from this address: try again in 14 s");
    assertThat(seen('d').from("10.0.0.2").send().status()).isEqualTo(204);
  }

  private Call seen(char display) {
    String id = String.valueOf(display).repeat(22);
    return charon.post("/api/displays/" + id + "/seen/", "{\"revision\": 0}");
  }

  @Test
  void theGameMasterAndReadersHaveNoLimit() {
    for (int i = 0; i < 10; i++) {
      assertThat(
              charon.post("/api/gm/encounter/clear-tokens/", "").as(GM).send().status())
          .isEqualTo(200);
      assertThat(charon.post("/api/gm/encounter/move-token/", "").as(GM).send().status())
          .isEqualTo(400);
      assertThat(charon.get("/api/active-view/").send().status()).isEqualTo(200);
    }
  }

  private Call logIn(String name, String password) {
    String form = "username=" + name + "&password=" + password.replace(' ', '+')
        + "&csrfmiddlewaretoken=" + TOKEN;
    return charon.post(LOGIN, form).with("cookie", "csrftoken=" + TOKEN);
  }

  private RateLimiter inAMinute(int times) {
    return new RateLimiter(times, Duration.ofMinutes(1), now::get);
  }

  private void hash(Runnable work) {
    if (crowded.get()) {
      throw new RejectedExecutionException("the queue is full");
    }
    work.run();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
