package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import charon.domain.disclosure.Audience;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import charon.domain.table.TableId;
import charon.http.HttpTransport;
import charon.http.sse.SseParser.Event;
import charon.http.sse.StreamRecorder.Display;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that share event loops, and nothing else. */
class ManyTablesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String ANYTHING = "Accept: */*";

  @ParameterizedTest
  @EnumSource(HttpTransport.class)
  void theirDisplaysGetTheirOwnEventsAndNoneOfTheOthers(HttpTransport transport)
      throws IOException {
    try (Hall hall = Hall.over(transport, 1);
        StreamRecorder recorder = new StreamRecorder()) {
      TableStreams keynote = hall.open(7);
      TableStreams workshop = hall.open(8);
      Display atKeynote = recorder.open(hall.address(), ANYTHING, Hall.at(7, Audience.PLAYERS));
      Display atWorkshop = recorder.open(hall.address(), ANYTHING, Hall.at(8, Audience.PLAYERS));
      recorder.readUntil(display -> display.lastId() == 0, LIMIT);

      keynote.publish(Hall.state(1, "keynote one"));
      workshop.publish(Hall.state(1, "workshop one"));
      keynote.publish(news(5));
      keynote.publish(Hall.state(2, "keynote two"));
      recorder.readUntil(d -> d == atWorkshop ? d.lastId() == 1 : d.lastId() == 2, LIMIT);
      hall.settle();

      assertThat(names(atKeynote))
          .containsExactly("activeview", "activeview", "news", "activeview");
      assertThat(text(atKeynote)).contains("table 7", "keynote two").doesNotContain("workshop");
      assertThat(names(atWorkshop)).containsExactly("activeview", "activeview");
      assertThat(text(atWorkshop)).contains("table 8", "workshop one").doesNotContain("keynote");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void twoHundredOfThemEndOnTheirOwnLastState(int eventLoops) throws IOException {
    int tables = 200;
    try (Hall hall = Hall.over(HttpTransport.AUTO, eventLoops);
        StreamRecorder recorder = new StreamRecorder()) {
      List<TableStreams> all = new ArrayList<>();
      List<Display> displays = new ArrayList<>();
      for (int table = 1; table <= tables; table++) {
        all.add(hall.open(table));
        displays.add(recorder.open(hall.address(), header(table), Hall.at(table, audience(table))));
        displays.add(recorder.open(hall.address(), ANYTHING, Hall.at(table, audience(table))));
      }
      for (int revision = 1; revision <= 20; revision++) {
        for (int table = 1; table <= tables; table++) {
          all.get(table - 1).publish(Hall.state(revision, "table " + table + " at " + revision));
        }
      }
      recorder.readUntil(display -> display.lastId() == 20, LIMIT);

      for (int i = 0; i < displays.size(); i++) {
        List<Event> events = displays.get(i).events();
        assertThat(events.get(events.size() - 1).data())
            .contains("\"table " + (i / 2 + 1) + " at 20\"");
      }
      assertThat(hall.loops.listeners(Audience.GM)).isEqualTo(tables);
      assertThat(hall.loops.listeners(Audience.PLAYERS)).isEqualTo(tables);
      assertThat(hall.loops.changes()).isEqualTo(20L * tables);
    }
  }

  @Test
  void whoComesBackAfterTheLastHasLeftIsShownTheNewest() throws IOException {
    try (Hall hall = Hall.over(HttpTransport.AUTO, 1)) {
      TableStreams table = hall.open(7);
      for (int revision = 1; revision <= 50; revision++) {
        try (StreamRecorder recorder = new StreamRecorder()) {
          recorder.open(hall.address(), header(revision), Hall.at(7, Audience.PLAYERS));
          table.publish(Hall.state(revision, "again"));
          long newest = revision;
          recorder.readUntil(display -> display.lastId() == newest, LIMIT);
        }
      }
      await().until(() -> hall.gone() == 50);
      assertThat(table.listeners(Audience.PLAYERS)).isZero();
    }
  }

  @Test
  void streamsOfOneTableCanBeEndedAndThoseOfOthersGoOn() throws IOException {
    try (Hall hall = Hall.over(HttpTransport.AUTO, 2);
        StreamRecorder recorder = new StreamRecorder()) {
      TableStreams over = hall.open(7);
      TableStreams lasting = hall.open(8);
      Display atOver = recorder.open(hall.address(), ANYTHING, Hall.at(7, Audience.GM));
      Display atLasting = recorder.open(hall.address(), ANYTHING, Hall.at(8, Audience.GM));
      recorder.readUntil(display -> display.lastId() == 0, LIMIT);

      over.endAll();
      over.close();
      lasting.publish(Hall.state(1, "on"));
      recorder.readUntil(d -> d == atOver ? d.isClosed() : d.lastId() == 1, LIMIT);

      assertThat(atOver.endedProperly()).isTrue();
      assertThat(atLasting.isClosed()).isFalse();
      assertThat(hall.gone()).isEqualTo(1);
    }
  }

  @Test
  void aTableIsOpenOnceUntilItIsClosed() {
    try (Hall hall = Hall.over(HttpTransport.NIO, 1)) {
      TableId id = new TableId(7);
      assertThatThrownBy(() -> hall.loops.of(id)).isInstanceOf(IllegalStateException.class);
      TableStreams first = hall.open(7);
      assertThatThrownBy(() -> hall.open(7)).isInstanceOf(IllegalStateException.class);

      first.close();
      TableStreams second = hall.open(7);
      first.close(); // once more does the other no harm

      assertThat(hall.loops.of(id)).isSameAs(second);
    }
  }

  @Test
  void whatIsRestedIsMadeAgainInTheSameBytesWhenSomebodyAsks() throws IOException {
    try (Hall hall = Hall.over(HttpTransport.AUTO, 1);
        StreamRecorder recorder = new StreamRecorder()) {
      TableStreams table = hall.open(7);
      byte[] before = table.latest(Audience.PLAYERS, false).join().json();
      assertThat(hall.loops.frameBytes(Audience.PLAYERS)).isEqualTo(before.length);

      table.rest(() -> Hall.state(0, "table 7"));
      assertThat(hall.loops.frameBytes(Audience.PLAYERS)).isZero();
      Display display = recorder.open(hall.address(), ANYTHING, Hall.at(7, Audience.PLAYERS));
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);

      assertThat(table.latest(Audience.PLAYERS, false).join().json())
          .isEqualTo(before)
          .isNotSameAs(before);
      assertThat(display.events().get(0).data().getBytes(StandardCharsets.UTF_8))
          .isEqualTo(before);
    }
  }

  @Test
  void whatIsLookedAtDoesNotRest() throws IOException {
    try (Hall hall = Hall.over(HttpTransport.AUTO, 1);
        StreamRecorder recorder = new StreamRecorder()) {
      TableStreams table = hall.open(7);
      recorder.open(hall.address(), ANYTHING, Hall.at(7, Audience.PLAYERS));
      recorder.readUntil(d -> d.lastId() == 0, LIMIT);
      byte[] before = table.latest(Audience.PLAYERS, false).join().json();

      table.rest(() -> Hall.state(0, "something else"));

      assertThat(table.latest(Audience.PLAYERS, false).join().json()).isSameAs(before);
    }
  }

  private static NewsUpdate news(long message) {
    News news = new News(message, Map.of());
    return new NewsUpdate(news, news, Map.of());
  }

  private static String header(int number) {
    return number % 3 == 0 ? "Accept-Encoding: gzip" : ANYTHING;
  }

  private static Audience audience(int table) {
    return table % 2 == 0 ? Audience.GM : Audience.PLAYERS;
  }

  private static List<String> names(Display display) {
    return display.events().stream().map(Event::name).toList();
  }

  private static String text(Display display) {
    return display.events().toString();
  }
}
