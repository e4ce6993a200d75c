package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckPlan;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rooms of one deck.
 *
 * @param id the deck's id
 * @param name its name
 * @param level its number
 * @param rooms its rooms, all members
 */
public record DeckRooms(String id, Object name, Object level, List<Attributes> rooms) {

  private static final Object GROUND = 1L;

  public DeckRooms {
    rooms = List.copyOf(rooms);
  }

  static DeckRooms of(Deck deck, DeckPlan plan) {
    return new DeckRooms(
        deck.id(),
        deck.entry().get("name").orElse(deck.id()),
        deck.entry().get("level").orElse(GROUND),
        roomsOf(plan));
  }

  static DeckRooms ofSingle(DeckPlan plan) {
    return new DeckRooms("single", plan.members().get("name").orElse("Map"), GROUND, roomsOf(plan));
  }

  /** Where this deck stands among the others; one without a number on the first level. */
  BigDecimal height() {
    return level instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ONE;
  }

  private static List<Attributes> roomsOf(DeckPlan plan) {
    return plan.members().objects("rooms");
  }
}
