package charon.domain.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterCommandTest {

  private static final TokenId MARSH_ID = new TokenId("1a2b3c4d");
  private static final TokenId RAT_ID = new TokenId("5e6f7a8b");
  private static final TokenId UNKNOWN = new TokenId("ffffffff");
  private static final Token MARSH =
      new Token(TokenType.PLAYER, "Marsh", at(3, 2), List.of(), "/data/marsh.png", "hall");
  private static final Token RAT =
      new Token(TokenType.CREATURE, "Rat", at(10, 2), List.of(TokenStatus.WOUNDED), "", "bar");

  private static final Map<String, Boolean> ROOMS = inOrder("hall", true, "bar", false);
  private static final Map<String, DoorStatus> DOORS = inOrder("gate", DoorStatus.DAMAGED);
  private static final Map<TokenId, Token> TOKENS = inOrder(MARSH_ID, MARSH, RAT_ID, RAT);
  private static final List<String> PORTRAITS = List.of("pale_jon", "keeper");
  private static final Encounter GIVEN =
      new Encounter(2, "deck_2", ROOMS, DOORS, TOKENS, PORTRAITS);

  @Test
  void selectDeckChangesLevelAndDeckAndKeepsRooms() {
    assertThat(new SelectDeck(-7, "cellar").applyTo(GIVEN))
        .isEqualTo(new Encounter(-7, "cellar", ROOMS, DOORS, TOKENS, PORTRAITS));
  }

  @Test
  void toggleRoomTurnsTheRoomOver() {
    assertThat(toggled("hall", GIVEN)).isEqualTo(withRooms(inOrder("hall", false, "bar", false)));
    assertThat(toggled("bar", GIVEN)).isEqualTo(withRooms(inOrder("hall", true, "bar", true)));
  }

  @Test
  void firstToggleHidesARoomThatIsNotListed() {
    assertThat(GIVEN.isVisible("pumps")).isTrue();

    Encounter once = toggled("pumps", GIVEN);

    assertThat(once).isEqualTo(withRooms(inOrder(ROOMS, "pumps", false)));
    assertThat(once.isVisible("pumps")).isFalse();
    assertThat(toggled("pumps", once).isVisible("pumps")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall", "bar", "pumps"})
  void toggleRoomWithAValueSetsIt(String room) {
    for (boolean visible : new boolean[] {true, false}) {
      Encounter next = new ToggleRoom(room, Optional.of(visible)).applyTo(GIVEN);

      assertThat(next.roomVisibility()).containsAllEntriesOf(Map.of(room, visible));
    }
  }

  @Test
  void replaceRoomVisibilityForgetsRoomsThatAreNotNamed() {
    var replacement = inOrder("z", false, "a", true);

    Encounter next = new ReplaceRoomVisibility(replacement).applyTo(GIVEN);

    assertThat(next).isEqualTo(withRooms(replacement));
    assertThat(next.roomVisibility().keySet()).containsExactly("z", "a");
    assertThat(next.isVisible("bar")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DoorStatus.class)
  void setDoorStatusAddsOrReplacesOneDoor(DoorStatus status) {
    assertThat(new SetDoorStatus("gate", status).applyTo(GIVEN))
        .isEqualTo(withDoors(inOrder("gate", status)));
    assertThat(new SetDoorStatus("hatch", status).applyTo(GIVEN))
        .isEqualTo(withDoors(inOrder(DOORS, "hatch", status)));
  }

  @Test
  void placeTokenAddsItAtTheEnd() {
    var id = new TokenId("00000000");

    Encounter next = new PlaceToken(id, RAT).applyTo(GIVEN);

    assertThat(next).isEqualTo(withTokens(inOrder(TOKENS, id, RAT)));
    assertThat(next.tokens().keySet()).containsExactly(MARSH_ID, RAT_ID, id);
  }

  @Test
  void moveTokenOverwritesPositionAndRoomAndKeepsTheRest() {
    Token moved =
        new Token(TokenType.PLAYER, "Marsh", at(-1, 0), List.of(), "/data/marsh.png", "bar");

    Encounter next = new MoveToken(MARSH_ID, at(-1, 0), "bar").applyTo(GIVEN);

    assertThat(next).isEqualTo(withTokens(inOrder(MARSH_ID, moved, RAT_ID, RAT)));
    assertThat(next.tokens().keySet()).as("order of placing").containsExactly(MARSH_ID, RAT_ID);
  }

  @Test
  void moveWithoutRoomTakesTheTokenOutOfItsRoom() {
    Encounter next = new MoveToken(RAT_ID, RAT.position(), "").applyTo(GIVEN);

    assertThat(next.token(RAT_ID).roomId()).isEmpty();
    assertThat(next.token(RAT_ID).status()).containsExactly(TokenStatus.WOUNDED);
  }

  @Test
  void tokensMayShareACell() {
    Encounter next = new MoveToken(MARSH_ID, RAT.position(), "").applyTo(GIVEN);

    assertThat(next.tokens().values()).extracting(Token::position).containsOnly(RAT.position());
  }

  @Test
  void setTokenStatusReplacesTheList() {
    var status = List.of(TokenStatus.PANICKED, TokenStatus.HIDDEN);

    assertThat(new SetTokenStatus(RAT_ID, status).applyTo(GIVEN))
        .isEqualTo(withTokens(inOrder(
            MARSH_ID,
            MARSH,
            RAT_ID,
            new Token(TokenType.CREATURE, "Rat", at(10, 2), status, "", "bar"))));
    assertThat(
            new SetTokenStatus(RAT_ID, List.of()).applyTo(GIVEN).token(RAT_ID).status())
        .isEmpty();
  }

  @Test
  void removeTokenTakesOnlyThatOne() {
    assertThat(new RemoveToken(MARSH_ID).applyTo(GIVEN))
        .isEqualTo(withTokens(inOrder(RAT_ID, RAT)));
  }

  @Test
  void clearTokensTakesAllAndNothingElse() {
    assertThat(new ClearTokens().applyTo(GIVEN)).isEqualTo(withTokens(Map.of()));
  }

  static Stream<EncounterCommand> commandsForAnUnknownToken() {
    return Stream.of(
        new MoveToken(UNKNOWN, at(0, 0), ""),
        new RemoveToken(UNKNOWN),
        new SetTokenStatus(UNKNOWN, List.of()));
  }

  @ParameterizedTest
  @MethodSource("commandsForAnUnknownToken")
  void unknownTokensAreRefused(EncounterCommand command) {
    assertThatThrownBy(() -> command.applyTo(GIVEN))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");
  }

  @Test
  void togglePortraitAppendsAndTakesAway() {
    Encounter shown = new TogglePortrait("nobody-knows").applyTo(GIVEN);
    assertThat(shown).isEqualTo(withPortraits("pale_jon", "keeper", "nobody-knows"));

    assertThat(new TogglePortrait("pale_jon").applyTo(shown))
        .isEqualTo(withPortraits("keeper", "nobody-knows"));
  }

  @Test
  void portraitCanBeToldToBeThereOrNotHoweverOftenItIsSaid() {
    Encounter away = new TogglePortrait("pale_jon", Optional.of(false)).applyTo(GIVEN);
    assertThat(away).isEqualTo(withPortraits("keeper"));
    assertThat(new TogglePortrait("pale_jon", Optional.of(false)).applyTo(away)).isEqualTo(away);

    assertThat(new TogglePortrait("pale_jon", Optional.of(true)).applyTo(GIVEN)).isEqualTo(GIVEN);
    assertThat(new TogglePortrait("pale_jon", Optional.of(true)).applyTo(away))
        .isEqualTo(withPortraits("keeper", "pale_jon"));
  }

  @Test
  void portraitThatComesBackIsLast() {
    Encounter away = new TogglePortrait("pale_jon").applyTo(GIVEN);

    assertThat(new TogglePortrait("pale_jon").applyTo(away))
        .isEqualTo(withPortraits("keeper", "pale_jon"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void tokenNeedsAName(String blank) {
    assertThatThrownBy(() -> new Token(TokenType.NPC, blank, at(0, 0), List.of(), "", ""))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("name");
  }

  @Test
  void tokensBeyondTheLimitAreRefusedAndOthersStillMove() {
    Encounter full = withTokens(tokens(Encounter.MAX_TOKENS));
    var first = new TokenId("0");

    assertThatThrownBy(() -> new PlaceToken(UNKNOWN, RAT).applyTo(full))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("token");
    assertThat(new MoveToken(first, at(9, 9), "").applyTo(full).token(first).position())
        .isEqualTo(at(9, 9));
    assertThat(new PlaceToken(UNKNOWN, RAT)
            .applyTo(new RemoveToken(first).applyTo(full))
            .tokens())
        .hasSize(Encounter.MAX_TOKENS);
  }

  @Test
  void portraitsBeyondTheLimitAreRefusedAndOthersStillGo() {
    Encounter full = withPortraits(names(Encounter.MAX_PORTRAITS));

    assertThatThrownBy(() -> new TogglePortrait("one more").applyTo(full))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("portraits");
    assertThat(new TogglePortrait("0").applyTo(full).portraits())
        .hasSize(Encounter.MAX_PORTRAITS - 1);
  }

  @Test
  void roomsAndDoorsBeyondTheLimitAreRefused() {
    Map<String, Boolean> rooms = Stream.of(names(Encounter.MAX_ENTRIES))
        .collect(Collectors.toMap(name -> name, name -> true));
    Map<String, DoorStatus> doors = Stream.of(names(Encounter.MAX_ENTRIES))
        .collect(Collectors.toMap(name -> name, name -> DoorStatus.OPEN));

    assertThatThrownBy(() -> new ToggleRoom("one more", Optional.empty()).applyTo(withRooms(rooms)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("rooms");
    assertThatThrownBy(
            () -> new SetDoorStatus("one more", DoorStatus.OPEN).applyTo(withDoors(doors)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("doors");
  }

  @Test
  void limitsLeaveRoomForWhatTheContractPromises() {
    assertThat(Encounter.MAX_TOKENS).isGreaterThanOrEqualTo(500);
    assertThat(Encounter.MAX_PORTRAITS).isGreaterThanOrEqualTo(100);
  }

  @Test
  void laterChangesOfTheSourceCollectionsAreNotSeen() {
    Map<String, Boolean> rooms = new LinkedHashMap<>(ROOMS);
    List<TokenStatus> status = new ArrayList<>(List.of(TokenStatus.DEAD));
    var replace = new ReplaceRoomVisibility(rooms);
    var mark = new SetTokenStatus(RAT_ID, status);

    rooms.clear();
    status.clear();

    assertThat(replace.applyTo(GIVEN).roomVisibility()).isEqualTo(ROOMS);
    assertThat(mark.applyTo(GIVEN).token(RAT_ID).status()).containsExactly(TokenStatus.DEAD);
  }

  private static Encounter toggled(String room, Encounter encounter) {
    return new ToggleRoom(room, Optional.empty()).applyTo(encounter);
  }

  private static Encounter withRooms(Map<String, Boolean> rooms) {
    return new Encounter(2, "deck_2", rooms, DOORS, TOKENS, PORTRAITS);
  }

  private static Encounter withDoors(Map<String, DoorStatus> doors) {
    return new Encounter(2, "deck_2", ROOMS, doors, TOKENS, PORTRAITS);
  }

  private static Encounter withTokens(Map<TokenId, Token> tokens) {
    return new Encounter(2, "deck_2", ROOMS, DOORS, tokens, PORTRAITS);
  }

  private static Encounter withPortraits(String... portraits) {
    return new Encounter(2, "deck_2", ROOMS, DOORS, TOKENS, List.of(portraits));
  }

  private static Map<TokenId, Token> tokens(int count) {
    return Stream.of(names(count)).collect(Collectors.toMap(TokenId::new, name -> RAT));
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
  }

  private static GridPosition at(long x, long y) {
    return new GridPosition(x, y);
  }

  private static <K, V> Map<K, V> inOrder(K key, V value) {
    return inOrder(Map.of(), key, value);
  }

  private static <K, V> Map<K, V> inOrder(K key1, V value1, K key2, V value2) {
    return inOrder(inOrder(key1, value1), key2, value2);
  }

  private static <K, V> Map<K, V> inOrder(Map<K, V> first, K key, V value) {
    Map<K, V> map = new LinkedHashMap<>(first);
    map.put(key, value);
    return map;
  }
}
