package charon.http.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.port.in.table.TableDoor;
import charon.domain.campaign.Campaign;
import charon.http.Doors;
import charon.http.LiveServer;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.Target;
import charon.http.server.connection.WakingTables.Work;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that takes long to wake, which is nobody's business at the others. */
@Timeout(30)
class WakingTablesTest {

  private static final int CROWD = 40;

  private final CountDownLatch woken = new CountDownLatch(1);

  @ParameterizedTest
  @ValueSource(strings = {"/terminal/", "/api/active-view/", "/api/messages/", "/data/a.png"})
  void howeverManyWaitForItTheOthersAreAnswered(String path) throws Exception {
    try (LiveServer server = LiveServer.of(Campaign.EMPTY)) {
      server.doors().asleep(Doors.table(2, "slow"), woken);
      List<CompletableFuture<HttpResponse<String>>> crowd = ask(server, "/t/slow" + path);

      int here = server.begin(path).get(10, TimeUnit.SECONDS).statusCode();
      assertThat(server.begin("/terminal/").get(10, TimeUnit.SECONDS).statusCode())
          .isEqualTo(200);
      assertThat(crowd).noneMatch(CompletableFuture::isDone);

      woken.countDown();
      assertThat(crowd).allMatch(answer -> answer.join().statusCode() == here);
    }
  }

  @Test
  void whatNeedsNoTableIsAnsweredWhileItSleeps() throws Exception {
    try (LiveServer server = LiveServer.of(Campaign.EMPTY)) {
      server.doors().asleep(Doors.table(2, "slow"), woken);

      assertThat(ask(server, "/t/slow/api/gm/locations/"))
          .allMatch(answer -> answer.join().statusCode() == 401);
      woken.countDown();
    }
  }

  @Test
  void whoFindsNoThreadAfterAllIsToldSo() throws Exception {
    Doors doors = Doors.withoutDesk();
    TableDoor slow = doors.asleep(Doors.table(2, "slow"), woken).find("slow").orElseThrow();
    List<String> done = new CopyOnWriteArrayList<>();
    try (WorkerPool pool = new WorkerPool("waking", 1, 1)) {
      WakingTables waking = new WakingTables();
      Request first = request(slow);
      assertThat(
              waking.offer(new Work(first, pool, () -> first.stay().close(), () -> done.add("no"))))
          .isTrue();
      assertThat(waking.offer(refusable(slow, pool, done))).isTrue();
      assertThat(waking.offer(refusable(slow, pool, done))).isTrue();
      await().until(() -> pool.queued() == 0);
      assertThat(pool.offer(() -> done.add("another's"))).isTrue();

      woken.countDown();
      await().until(() -> done.size() == 3);
    }
    assertThat(done).containsExactly("refused", "refused", "another's");
  }

  @Test
  void asManyWaitForATableAsThereIsRoomForAndTheyTakeNoneFromAnother() {
    Doors doors = Doors.withoutDesk();
    TableDoor slow = doors.asleep(Doors.table(2, "slow"), woken).find("slow").orElseThrow();
    TableDoor other = doors.asleep(Doors.table(3, "other"), woken).find("other").orElseThrow();
    List<String> done = new CopyOnWriteArrayList<>();
    try (WorkerPool pool = new WorkerPool("waking", 2, 1_000)) {
      WakingTables waking = new WakingTables();
      int taken = 0;
      while (taken < 1_000 && waking.offer(entering(slow, pool, done))) {
        taken++;
      }
      assertThat(taken).isBetween(100, 999);
      assertThat(waking.offer(entering(other, pool, done))).isTrue();
      assertThat(waking.offer(entering(other, pool, done))).isTrue();

      woken.countDown();
      int all = taken + 2;
      await().until(() -> done.size() == all);
    }
    assertThat(done).containsOnly("done");
  }

  private static Work entering(TableDoor at, WorkerPool pool, List<String> done) {
    Request request = request(at);
    Runnable doing = () -> {
      request.stay().close();
      done.add("done");
    };
    return new Work(request, pool, doing, () -> done.add("refused"));
  }

  private static Work refusable(TableDoor at, WorkerPool pool, List<String> done) {
    return new Work(request(at), pool, () -> done.add("done"), () -> done.add("refused"));
  }

  private static Request request(TableDoor at) {
    return new Request("GET", Target.parse("/"), name -> Optional.empty(), new byte[0], Peer.LOCAL)
        .at(at);
  }

  private static List<CompletableFuture<HttpResponse<String>>> ask(LiveServer server, String path) {
    List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      crowd.add(server.begin(path));
    }
    return crowd;
  }
}
