package charon.domain.encounter;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Says what a token is called, and how it is drawn.
 *
 * @param id the token
 * @param name its name from now on; empty: as before
 * @param imageUrl the address of its picture from now on, empty text: none; empty: as before
 * @param look changes how it is drawn and what is noted of it
 */
public record SetToken(
    TokenId id, Optional<String> name, Optional<String> imageUrl, UnaryOperator<Token.Look> look)
    implements EncounterCommand {

  public SetToken {
    Objects.requireNonNull(id, "id");
  }

  @Override
  public Encounter applyTo(Encounter current) {
    Token token = current.token(id);
    return current.withToken(
        id,
        token
            .called(name.orElse(token.name()))
            .shownAs(imageUrl.orElse(token.imageUrl()))
            .looking(look.apply(token.look().orElse(Token.Look.NONE))));
  }
}
