package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.People;
import charon.domain.encounter.TokenType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture that a token can have.
 *
 * @param id of whom it shows, or the file's name
 * @param name what to call the token
 * @param url URL path of the picture
 * @param source where it comes from
 * @param version tells the picture from one that had its name before; empty if unknown
 */
public record TokenImage(
    String id, String name, String url, Source source, Optional<String> version) {

  /** Where a picture comes from. */
  public enum Source {
    /** The portrait of a player character. */
    CREW(TokenType.PLAYER),
    /** The portrait of somebody else. */
    NPC(TokenType.NPC),
    /** A file that belongs to nobody in particular. */
    IMAGES(TokenType.CREATURE);

    private final TokenType type;

    Source(TokenType type) {
      this.type = type;
    }

    /** The type of token that such a picture is for. */
    public TokenType type() {
      return type;
    }
  }

  /** All pictures: the crew's portraits, those of other people, loose files. */
  public static List<TokenImage> of(People people) {
    return Stream.of(
            portraits(people.crew(), Source.CREW),
            portraits(people.npcs(), Source.NPC),
            people.looseImages().stream().map(TokenImage::ofFile))
        .flatMap(images -> images)
        .map(image -> image.as(people.pictures().of(image.url())))
        .toList();
  }

  private static Stream<TokenImage> portraits(List<Attributes> roster, Source source) {
    return roster.stream()
        .filter(person -> !person.text("portrait").isEmpty())
        .map(person -> ofPerson(person, source));
  }

  private static TokenImage ofPerson(Attributes person, Source source) {
    String id = person.text("id");
    String name = person.text("name");
    return new TokenImage(
        id.isEmpty() ? name : id,
        name.isEmpty() ? id : name,
        person.text("portrait"),
        source,
        Optional.empty());
  }

  private static TokenImage ofFile(String file) {
    String name = file.substring(0, file.lastIndexOf('.'));
    return new TokenImage(file, name, People.addressOf(file), Source.IMAGES, Optional.empty());
  }

  private TokenImage as(Optional<String> known) {
    return new TokenImage(id, name, url, source, known);
  }
}
