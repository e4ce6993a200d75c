package charon.application.command.word;

import charon.domain.Attributes;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.show.Showing;
import charon.domain.thing.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the game master calls things: by the names that the campaign and the view have for them; by
 * their ids, where they have none.
 *
 * @param shown the table
 */
public record Names(Showing shown) {

  /** How much of a name is said. */
  private static final int LONGEST = 80;

  /** The name of what has none: a token has to have a name. */
  private static final String NAMELESS = "?";

  /** A location. */
  public String location(String slug) {
    return location(located(slug), slug);
  }

  /** The location that a path of slugs leads to, from the system down. */
  public String path(String path) {
    var way = shown.sight().campaign().whole().galaxy().way(path);
    int parts = path.split("/", -1).length;
    return location(way.size() == parts ? Optional.of(way.get(parts - 1)) : Optional.empty(), path);
  }

  /** A comm terminal of a location. */
  public String terminal(String locationSlug, String terminalSlug) {
    return located(locationSlug)
        .flatMap(location -> location.terminal(terminalSlug))
        .map(terminal -> named(terminal.members(), "name", terminalSlug))
        .orElseGet(() -> brief(terminalSlug));
  }

  /** A room of the place that is shown. */
  public String room(String id) {
    return plans()
        .flatMap(plan -> plan.members().objects("rooms").stream())
        .filter(room -> room.text("id").equals(id))
        .findFirst()
        .map(room -> named(room, "name", id))
        .orElseGet(() -> brief(id));
  }

  /** A door of the place that is shown, by the rooms that it is between. */
  public String door(String id) {
    return plans()
        .flatMap(plan -> plan.members().objects("connections").stream())
        .filter(door -> door.text("id").equals(id))
        .findFirst()
        .map(
            door -> "the door between " + room(door.text("from")) + " and " + room(door.text("to")))
        .orElseGet(() -> "the door " + brief(id));
  }

  /** A deck of the place that is shown. */
  public String deck(String id) {
    return located(shown.view().locationSlug())
        .flatMap(location -> location.map().manifest())
        .flatMap(manifest -> manifest.deck(id))
        .map(deck -> named(deck.entry(), "name", id))
        .orElseGet(() -> brief(id));
  }

  /** Somebody of the campaign. */
  public String person(String id) {
    return person(shown.sight().campaign().whole().people().npcs(), id);
  }

  /** Somebody of the crew. */
  public String crew(String id) {
    return person(shown.sight().campaign().whole().people().crew(), id);
  }

  private static String person(List<Attributes> people, String id) {
    return people.stream()
        .filter(person -> person.text("id").equals(id))
        .findFirst()
        .map(person -> named(person, "name", id))
        .orElseGet(() -> brief(id));
  }

  /** A token; one without a name by what it stands for. */
  public String token(TokenId id) {
    return brief(Optional.ofNullable(shown.view().encounter().tokens().get(id))
        .map(token -> token.name().equals(NAMELESS) ? kind(token) : token.name())
        .orElse(id.value()));
  }

  /** A clock. */
  public String clock(String id) {
    return brief(Optional.ofNullable(shown.view().things().clocks().get(id))
        .map(Clock::label)
        .filter(label -> !label.isBlank())
        .orElse(id));
  }

  private static String kind(Token token) {
    return switch (token.type()) {
      case PLAYER -> "a player";
      case NPC -> "somebody";
      case CREATURE -> "a creature";
      case OBJECT -> "an object";
    };
  }

  private Stream<DeckPlan> plans() {
    return located(shown.view().locationSlug()).stream()
        .flatMap(location -> location.map().plans().stream());
  }

  private Optional<Location> located(String slug) {
    return shown.sight().campaign().whole().galaxy().place(slug).map(Place::location);
  }

  private static String location(Optional<Location> location, String otherwise) {
    return location
        .map(found -> named(found.members(), "name", otherwise))
        .orElseGet(() -> brief(otherwise));
  }

  private static String named(Attributes members, String member, String otherwise) {
    String name = members.text(member);
    return brief(name.isBlank() ? otherwise : name);
  }

  private static String brief(String name) {
    int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
    return end == name.length() ? name : name.substring(0, end) + "…";
  }
}
