package charon.application.view;

import static charon.application.view.ViewTable.RAT;
import static charon.application.view.ViewTable.campaign;
import static charon.application.view.ViewTable.encounter;
import static charon.application.view.ViewTable.moveTo;
import static charon.application.view.ViewTable.tokenIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.HideOverlay;
import charon.domain.view.ViewType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a change is to the game master, and what to the players. */
class TwoAudiencesTest {

  private final ViewTable table = new ViewTable();
  private final ActiveViewService service = table.service;

  @Test
  void hiddenChangeIsAnEventForTheGameMasterAlone() {
    table.serve(campaign("mine", "hall", "vault"));
    ViewUpdate before = Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");

    ViewUpdate after = Hand.on(service).placeToken(tokenIn("vault")).update();

    assertThat(after.gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(after.players()).isEqualTo(before.players());
  }

  @Test
  void tokenMoveLeavesTheSceneOfBothAudiencesTheSameObject() {
    table.serve(campaign("mine", "hall", "vault"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    Hand.on(service).execute(encounter(new ToggleRoom("hall", Optional.of(true))));
    Hand.Placed placed = Hand.on(service).placeToken(tokenIn("hall"));

    ViewUpdate moved = Hand.on(service).execute(encounter(moveTo(placed.id(), 3)));

    assertThat(moved.gm().payload().scene())
        .isPresent()
        .isSameAs(placed.update().gm().payload().scene());
    assertThat(moved.players().payload().scene())
        .isPresent()
        .isSameAs(placed.update().players().payload().scene())
        .isNotEqualTo(moved.gm().payload().scene());
  }

  @Test
  void commandThatChangesNothingIsAnEventForBoth() {
    ViewUpdate update = Hand.on(service).execute(new HideOverlay());

    assertThat(update.gm().revision()).isEqualTo(1);
    assertThat(update.players().revision()).isEqualTo(1);
  }

  @Test
  void playersCannotMoveWhatTheyDoNotSee() {
    table.serve(campaign("mine", "hall", "vault"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    TokenId hidden = Hand.on(service).placeToken(tokenIn("vault")).id();
    MoveToken move = new MoveToken(hidden, new GridPosition(0, 0), "");
    ViewUpdate before = service.current();

    assertThatThrownBy(() -> Hand.on(service).moveToken(move, Audience.PLAYERS))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");

    assertThat(service.current()).isEqualTo(before);
    assertThat(Hand.on(service).moveToken(move, Audience.GM).gm().revision())
        .isEqualTo(before.gm().revision() + 1);
  }

  @Test
  void playerMovesATokenWithinTheCampaignAsItIsNow() {
    table.serve(campaign("mine", "hall", "vault"));
    Hand.on(service).switchView(ViewType.ENCOUNTER, "mine", "");
    Hand.on(service).execute(encounter(new ToggleRoom("hall", Optional.of(true))));
    TokenId rat = Hand.on(service).placeToken(RAT).id();
    table.serve(campaign("mine", "vault"));

    ViewUpdate moved = Hand.on(service)
        .moveToken(new MoveToken(rat, new GridPosition(1, 1), "hall"), Audience.PLAYERS);

    assertThat(moved.gm().payload().view().encounter().tokens().values())
        .extracting(Token::roomId)
        .as("a room that an edit took away is named in vain")
        .containsExactly("");
  }
}
