package charon.http.json;

import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How parts of an encounter look on the wire. */
public final class EncounterJson {

  private EncounterJson() {}

  /** Tokens by id. */
  public static Map<String, Object> tokens(Map<TokenId, Token> tokens) {
    Map<String, Object> members = new LinkedHashMap<>();
    tokens.forEach((id, token) -> members.put(id.value(), token(token)));
    return members;
  }

  /** Door states by connection id. */
  public static Map<String, Object> doors(Map<String, DoorStatus> doors) {
    Map<String, Object> members = new LinkedHashMap<>();
    doors.forEach((id, status) -> members.put(id, status.name()));
    return members;
  }

  private static Map<String, Object> token(Token token) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", lowerCase(token.type()));
    members.put("name", token.name());
    members.put("x", token.position().x());
    members.put("y", token.position().y());
    members.put("status", statuses(token.status()));
    members.put("image_url", token.imageUrl());
    members.put("room_id", token.roomId());
    return members;
  }

  private static List<String> statuses(List<TokenStatus> statuses) {
    return statuses.stream().map(EncounterJson::lowerCase).toList();
  }

  static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
