package charon.application.display;

import static charon.application.display.DisplayTable.id;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.display.CrewTie;
import charon.application.port.in.display.PersonalView;
import charon.application.view.Hand;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import charon.domain.view.Blackout;
import charon.domain.view.SetBlackout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Displays that game masters have tied to somebody of the crew. */
class TiedDisplaysTest {

  private final DisplayTable table = new DisplayTable();
  private final List<PersonalView> phone = new ArrayList<>();
  private final List<PersonalView> tv = new ArrayList<>();

  @BeforeEach
  void aCrewOfTwo() {
    play("Kim");
    table.open("phone", phone);
    table.open("tv", tv);
  }

  @Test
  void whatIsNewestForItsPlayerIsToldToTheTiedDisplayAlone() {
    said(Map.of("kim", 3L));
    tie("phone", "marsh");
    assertThat(last(phone).messages()).hasValue(3);

    said(Map.of("kim", 7L, "bo", 8L));

    assertThat(last(phone).messages()).hasValue(7);
    assertThat(tv).as("nothing of that").hasSize(1);
    assertThat(last(tv).messages()).isEmpty();
    int told = phone.size();
    said(Map.of("kim", 7L, "bo", 9L));
    assertThat(phone).as("nor of what others are sent").hasSize(told);
  }

  @Test
  void aTieThatIsTakenBackTellsNothingMore() {
    said(Map.of("kim", 3L));
    tie("phone", "marsh");
    table.displays.arrange(
        table.key("phone"),
        Optional.empty(),
        new Attributes(Collections.singletonMap("crew", null)));
    said(Map.of("kim", 4L));

    assertThat(last(phone).messages()).isEmpty();
    assertThat(table.displays.tieOf(id("phone"))).isEmpty();
  }

  @Test
  void aBlackoutKeepsNobodyFromWhatIsSaidToThem() {
    tie("phone", "marsh");
    Hand.on(table.view)
        .execute(new SetBlackout(Optional.of(new Blackout(Blackout.Style.BLACK, "", ""))));
    said(Map.of("kim", 5L));

    assertThat(last(phone).messages()).hasValue(5);
  }

  @Test
  void anEditOfTheCampaignSaysWhoPlays() {
    said(Map.of("kim", 3L, "bo", 5L));
    tie("phone", "marsh");

    play("bo");
    table.log.edited();
    table.scheduler.advance(Duration.ZERO);

    assertThat(last(phone).messages()).hasValue(5);
  }

  @Test
  void itIsKnownToWhomADisplayIsTied() {
    tie("phone", "marsh");
    assertThat(table.displays.tieOf(id("phone"))).contains(new CrewTie("marsh", "Kim"));
    tie("phone", "oduya");
    assertThat(table.displays.tieOf(id("phone")))
        .as("who has no player in the file is played by whoever has their id as name")
        .contains(new CrewTie("oduya", "oduya"));
    tie("phone", "ghost");
    assertThat(table.displays.tieOf(id("phone"))).as("nobody of the crew").isEmpty();
    assertThat(last(phone).messages()).isEqualTo(OptionalLong.empty());
    assertThat(table.displays.tieOf(id("tv"))).isEmpty();
    assertThat(table.displays.tieOf(id("unknown"))).isEmpty();
  }

  private void play(String player) {
    People people = new People(
        List.of(
            new Attributes(Map.of("id", "marsh", "name", "Ines Marsh", "player", player)),
            new Attributes(Map.of("id", "oduya", "name", "Dr. Femi Oduya"))),
        List.of(),
        List.of());
    table.campaign.set(new Campaign(
        Galaxy.EMPTY, people, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of()));
    table.view.refresh();
  }

  private void tie(String display, String crew) {
    table.displays.arrange(
        table.key(display), Optional.empty(), new Attributes(Map.of("crew", crew)));
  }

  private void said(Map<String, Long> personal) {
    News nothing = new News(0, Map.of());
    table.log.publish(new NewsUpdate(nothing, nothing, personal));
    table.scheduler.advance(Duration.ZERO);
  }

  private static PersonalView last(List<PersonalView> told) {
    return told.get(told.size() - 1);
  }
}
