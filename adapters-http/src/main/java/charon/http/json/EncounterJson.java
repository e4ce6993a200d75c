package charon.http.json;

import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenStatus;
import charon.domain.payload.ActiveViewPayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How parts of an encounter look on the wire. */
public final class EncounterJson {

  private EncounterJson() {}

  /** The tokens of a payload by id. */
  public static Map<String, Object> tokens(ActiveViewPayload payload) {
    Map<String, Object> members = new LinkedHashMap<>();
    payload
        .view()
        .encounter()
        .tokens()
        .forEach((id, token) -> members.put(id.value(), token(token, payload.tokenPictures())));
    return members;
  }

  /** Door states by connection id. */
  public static Map<String, Object> doors(Map<String, DoorStatus> doors) {
    Map<String, Object> members = new LinkedHashMap<>();
    doors.forEach((id, status) -> members.put(id, status.name()));
    return members;
  }

  private static Map<String, Object> token(Token token, Map<String, String> pictures) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", lowerCase(token.type()));
    members.put("name", token.name());
    members.put("x", token.position().x());
    members.put("y", token.position().y());
    members.put("status", statuses(token.status()));
    members.put("image_url", token.imageUrl());
    members.put("room_id", token.roomId());
    if (!token.deckId().isEmpty()) {
      members.put("deck_id", token.deckId());
    }
    token.look().ifPresent(look -> look(members, look));
    String version = pictures.get(token.imageUrl());
    if (version != null) {
      members.put("image_version", version);
    }
    return members;
  }

  private static void look(Map<String, Object> members, Token.Look look) {
    look.size().ifPresent(size -> members.put("size", NumberJson.of(size)));
    look.facing().ifPresent(facing -> members.put("facing", NumberJson.of(facing)));
    if (!look.note().isEmpty()) {
      members.put("note", look.note());
    }
  }

  private static List<String> statuses(List<TokenStatus> statuses) {
    return statuses.stream().map(EncounterJson::lowerCase).toList();
  }

  static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
