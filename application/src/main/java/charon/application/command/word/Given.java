package charon.application.command.word;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A command as it was given.
 *
 * @param members what is said of it
 * @param by who gives it
 * @param newTokenId makes an id that no token has had
 * @param now when it is given
 * @param folder the campaign folder
 */
public record Given(
    Members members, Sender by, Supplier<TokenId> newTokenId, Instant now, Folder folder) {

  /** An id that nothing has had. */
  public String newId() {
    return newTokenId.get().value();
  }
}
