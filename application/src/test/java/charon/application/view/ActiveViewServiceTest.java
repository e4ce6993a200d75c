package charon.application.view;

import static charon.application.view.ViewTable.RAT;
import static charon.application.view.ViewTable.encounter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.RecordingPublisher;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.conversation.Channel;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes of a command. */
class ActiveViewServiceTest {

  private final ViewTable table = new ViewTable();
  private final RecordingPublisher publisher = table.publisher;
  private final ActiveViewService service = table.service;

  @Test
  void startPublishesRevisionZeroWithTheInitialView() {
    assertThat(publisher.updates()).containsExactly(service.current());
    assertThat(service.current().gm().revision()).isZero();
    assertThat(service.current().gm().payload().view()).isEqualTo(ActiveView.INITIAL);
  }

  @Test
  void everyCommandIsOneRevisionAndOnePublication() {
    Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));
    Hand.on(service).switchView(ViewType.BRIDGE, "", "");
    Hand.on(service).placeToken(RAT);

    assertThat(table.revisions()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(publisher.updates())
        .extracting(update -> update.gm().payload().view().viewType())
        .containsExactly(ViewType.STANDBY, ViewType.STANDBY, ViewType.BRIDGE, ViewType.BRIDGE);
  }

  @Test
  void commandThatChangesNothingIsPublishedToo() {
    Hand.on(service).execute(new HideOverlay());
    Hand.on(service).execute(new HideOverlay());

    assertThat(table.revisions()).containsExactly(0L, 1L, 2L);
    assertThat(service.current().gm().payload().view()).isEqualTo(ActiveView.INITIAL);
  }

  @Test
  void executeReturnsWhatWasPublishedAndWhatReadersSee() {
    ViewUpdate returned =
        Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));

    assertThat(returned.gm().payload().view().overlay())
        .isEqualTo(new Overlay("wick", "harbourmaster"));
    assertThat(publisher.last()).as("published before the return").isSameAs(returned);
    assertThat(service.current()).isSameAs(returned);
  }

  @Test
  void refusedCommandChangesAndPublishesNothing() {
    ViewUpdate before =
        Hand.on(service).execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));

    assertThatThrownBy(
            () -> Hand.on(service).execute(encounter(new RemoveToken(new TokenId("ffffffff")))))
        .isInstanceOf(NotFoundException.class);

    assertThat(service.current()).isSameAs(before);
    assertThat(publisher.last()).isSameAs(before);
    assertThat(Hand.on(service).execute(new HideOverlay()).gm().revision()).isEqualTo(2);
  }

  @Test
  void tokensBeyondTheLimitArePublishedToNobody() {
    IntStream.range(0, Encounter.MAX_TOKENS).forEach(i -> Hand.on(service).placeToken(RAT));
    ViewUpdate full = service.current();

    assertThatThrownBy(() -> Hand.on(service).placeToken(RAT))
        .isInstanceOf(InvalidValueException.class);

    assertThat(publisher.last()).isSameAs(full);
    assertThat(full.gm().revision()).isEqualTo(Encounter.MAX_TOKENS);
  }

  @Test
  void everyPlacedTokenHasItsOwnId() {
    Hand.Placed first = Hand.on(service).placeToken(RAT);
    Hand.Placed second = Hand.on(service).placeToken(RAT);

    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(second.update().gm().payload().view().encounter().tokens())
        .containsOnly(Map.entry(first.id(), RAT), Map.entry(second.id(), RAT));
  }

  @Test
  void switchViewHandsOverTypeLocationAndViewSlug() {
    ActiveView view = Hand.on(service)
        .switchView(ViewType.COMM_TERMINAL, "mine", "closeup")
        .gm()
        .payload()
        .view();

    assertThat(view.viewType()).isEqualTo(ViewType.COMM_TERMINAL);
    assertThat(view.locationSlug()).isEqualTo("mine");
    assertThat(view.viewSlug()).isEqualTo("closeup");
  }

  @Test
  void terminalAndBridgeBeginTheirConversationsAnewAndNothingElseDoes() {
    for (ViewType type : ViewType.values()) {
      Hand.on(service).switchView(type, "mine", "");
    }

    assertThat(table.cleared).containsExactly(Channel.BRIDGE, Channel.STORY);
  }

  @Test
  void switchViewToAnUnknownLocationIsAcceptedAndKeepsTheRooms() {
    Hand.on(service).execute(encounter(new ToggleRoom("hall", Optional.of(false))));

    ViewUpdate update = Hand.on(service).switchView(ViewType.ENCOUNTER, "nowhere", "");

    assertThat(update.gm().payload().scene()).isEmpty();
    assertThat(update.gm().payload().view().encounter().roomVisibility())
        .isEqualTo(Map.of("hall", false));
  }
}
