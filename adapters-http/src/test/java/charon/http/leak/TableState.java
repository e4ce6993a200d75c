package charon.http.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the game master sees.
 *
 * @param scene the place whose map is shown; empty if none is
 * @param location the place that the view names
 * @param deck the deck that is selected
 * @param overlay place and terminal on top, joined with {@code /}
 * @param handed what is handed to all: each with all that it says
 * @param handedPictures the paths of the pictures among that
 * @param blackout the style of the blackout that is on; empty if none is
 * @param image the path that the game master has named for it
 */
record TableState(
    String scene,
    String location,
    String deck,
    String overlay,
    Map<String, Boolean> visibility,
    Map<String, Piece> tokens,
    List<String> portraits,
    List<String> handed,
    List<String> handedPictures,
    String blackout,
    String image) {

  static final TableState EMPTY =
      new TableState("", "", "", "/", Map.of(), Map.of(), List.of(), List.of(), List.of(), "", "");

  static TableState of(JsonNode view) {
    Map<String, Boolean> visibility = new LinkedHashMap<>();
    view.get("encounter_room_visibility")
        .properties()
        .forEach(entry -> visibility.put(entry.getKey(), entry.getValue().booleanValue()));
    Map<String, Piece> tokens = new LinkedHashMap<>();
    view.get("encounter_tokens")
        .properties()
        .forEach(entry -> tokens.put(entry.getKey(), Piece.of(entry.getValue())));
    List<String> portraits = new ArrayList<>();
    view.get("encounter_active_portraits").forEach(id -> portraits.add(id.stringValue()));
    String location = text(view, "location_slug");
    return new TableState(
        text(view, "view_type").equals("ENCOUNTER") ? location : "",
        location,
        text(view, "encounter_deck_id"),
        text(view, "overlay_location_slug") + "/" + text(view, "overlay_terminal_slug"),
        visibility,
        tokens,
        portraits,
        handed(view).map(JsonNode::toString).toList(),
        handed(view)
            .map(handout -> handout.path("image").asString(""))
            .filter(path -> !path.isEmpty())
            .toList(),
        view.path("blackout").path("style").asString(""),
        view.path("blackout").path("image").asString(""));
  }

  /** What there is for players to know of: behind a blackout, a fresh table. */
  TableState ofPlayers() {
    return isDark()
        ? new TableState(
            "", "", "", "/", Map.of(), Map.of(), List.of(), List.of(), List.of(), blackout, image)
        : this;
  }

  /** Whether a blackout is on. */
  boolean isDark() {
    return !blackout.isEmpty();
  }

  private static Stream<JsonNode> handed(JsonNode view) {
    return StreamSupport.stream(view.path("handouts").spliterator(), false)
        .filter(handout -> !handout.has("to"));
  }

  /** Whether all are handed what has a marker. */
  boolean isHanded(String marker) {
    return handed.stream().anyMatch(handout -> handout.contains(marker));
  }

  /** Whether a picture is shown in place of all that there is. */
  boolean isCard(String path) {
    return blackout.equals("card") && image.equals(path);
  }

  Piece token(String id) {
    return Optional.ofNullable(tokens.get(id)).orElseThrow();
  }

  private static String text(JsonNode object, String name) {
    return object.get(name).stringValue();
  }

  /** A token. */
  record Piece(String name, long x, long y, String room, String deck, boolean hidden) {

    private static Piece of(JsonNode token) {
      return new Piece(
          text(token, "name"),
          token.get("x").longValue(),
          token.get("y").longValue(),
          text(token, "room_id"),
          token.path("deck_id").asString(""),
          token.get("status").toString().contains("hidden"));
    }
  }
}
