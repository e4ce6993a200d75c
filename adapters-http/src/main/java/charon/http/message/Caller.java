package charon.http.message;

import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.disclosure.Audience;
import charon.domain.journal.Actor;
import charon.domain.journal.Actor.Kind;
import charon.domain.table.TableId;
import java.util.Optional;

/**
 * Who sent a request, as the table knows them that it is for.
 *
 * @param user who is logged in, member of the table or not; empty for anonymous callers and bearer
 *     tokens
 * @param token the bearer token, which stands for the right, not for a person
 * @param audience what they may know
 */
public record Caller(Optional<Member> user, Optional<TokenHolder> token, Audience audience) {

  /** Nobody in particular, or nobody was asked. */
  public static final Caller ANONYMOUS =
      new Caller(Optional.empty(), Optional.empty(), Audience.PLAYERS);

  /** A script with a bearer token, which is good for one table and no other. */
  public static Caller of(TokenHolder token, TableId table) {
    return new Caller(
        Optional.empty(),
        Optional.of(token),
        token.table().equals(table) ? Audience.GM : Audience.PLAYERS);
  }

  /** Who is logged in. */
  public static Caller of(Member user) {
    return new Caller(
        Optional.of(user), Optional.empty(), user.is(Role.GM) ? Audience.GM : Audience.PLAYERS);
  }

  /** The user, if they have a place at the table. */
  public Optional<Member> member() {
    return user.filter(known -> known.role().isPresent());
  }

  /**
   * Who that is in the journal. Somebody who does not lead the show is a player there; who has no place
   * at the table has no name there either.
   */
  public Actor actor() {
    if (audience == Audience.PLAYERS) {
      return Actor.of(Kind.PLAYER, member().map(known -> known.user().name()).orElse(""));
    }
    return token
        .map(script -> Actor.of(Kind.TOKEN, script.name()))
        .orElseGet(
            () -> Actor.of(Kind.GM, member().map(known -> known.user().name()).orElse("")));
  }

  /** Whether they manage the server. */
  public boolean isAdmin() {
    return user.filter(known -> known.user().admin()).isPresent();
  }
}
