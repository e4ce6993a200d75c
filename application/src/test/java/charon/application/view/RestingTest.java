package charon.application.view;

import static charon.application.view.ViewTable.campaign;
import static charon.application.view.ViewTable.encounter;
import static charon.application.view.ViewTable.tokenIn;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Disclosure;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.ToggleRoom;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ViewType;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that nobody looks at lets go what can be made again, and nobody notices. */
class RestingTest {

  private final ViewTable table = new ViewTable();
  private final ActiveViewService service = table.service;

  @BeforeEach
  void play() {
    table.serve(campaign("mine", "hall", "vault"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    Hand.on(service).execute(encounter(new ToggleRoom("hall", Optional.of(true))));
  }

  @Test
  void whoAsksAfterwardsIsToldTheSame() {
    Hand.on(service)
        .placeToken(tokenIn("vault")); // players and game master are at different revisions
    ViewUpdate before = service.current();
    Disclosure players = service.disclosedTo(Audience.PLAYERS);
    int published = table.publisher.updates().size();

    service.rest();
    service.rest();

    assertThat(service.current()).isEqualTo(before).isNotSameAs(before);
    assertThat(service.current()).as("it is made once").isSameAs(service.current());
    assertThat(service.disclosedTo(Audience.PLAYERS)).isEqualTo(players);
    assertThat(table.publisher.updates()).as("displays are told nothing").hasSize(published);
  }

  @Test
  void whatIsChangedAfterwardsIsWhatFollows() {
    Hand.Placed placed = Hand.on(service).placeToken(tokenIn("vault"));

    service.rest();
    ViewUpdate moved = Hand.on(service)
        .execute(encounter(new MoveToken(placed.id(), new GridPosition(3, 0), "vault")));

    assertThat(moved.gm().revision()).isEqualTo(placed.update().gm().revision() + 1);
    assertThat(moved.players())
        .as("to players nothing has changed")
        .isEqualTo(placed.update().players());
  }

  @Test
  void anEditMeanwhileIsSeenAsAnyOther() {
    ViewUpdate before = service.current();

    service.rest();
    table.serve(campaign("mine", "hall", "vault", "shaft"));
    service.refresh();

    assertThat(service.current().gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(service.current().gm().payload().view().encounter().isVisible("shaft"))
        .isFalse();
  }
}
