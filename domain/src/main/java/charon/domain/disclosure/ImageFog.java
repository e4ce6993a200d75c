package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.PathBytes;
import charon.domain.campaign.DeckPlan;
import charon.domain.encounter.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pictures players may have: of people, those that are shown now or known to them; of maps,
 * those that they are sent; of handouts, those on tokens and of people whom they see; of all else, every
 * one. What is handed to them now they may have in any case.
 *
 * @param known what players may know
 */
record ImageFog(Disclosure known) {

  private static final String URL_PREFIX = "/data/";
  private static final String PEOPLE = "campaign/npcs/";
  private static final String HANDOUTS = "campaign/handouts/";
  private static final String PLACES = "galaxy/";
  private static final String MAPS = "map";

  /** Whether a path, relative to the campaign folder, may be read. */
  boolean allows(String path) {
    List<String> segments = Arrays.asList(path.toLowerCase(Locale.ROOT).split("[/\\\\]", -1));
    if (segments.contains("") || segments.contains(".") || segments.contains("..")) {
      return false; // another way to write some other path
    }
    String plain = String.join("/", segments); // the file system may not tell A from a
    if (plain.startsWith(PEOPLE) || plain.startsWith(HANDOUTS)) {
      return faces().anyMatch(PathBytes.of(path)::equals);
    }
    return !isOfMap(plain, segments) || maps().anyMatch(path::equals);
  }

  /** Whether a path is that of something to hand out, which is a matter of hands and not of fog. */
  static boolean isHandout(String path) {
    return path.toLowerCase(Locale.ROOT).startsWith(HANDOUTS);
  }

  /** Whether the picture behind the URL of somebody's portrait may be had; other hosts' always. */
  boolean allowsPortrait(String url) {
    if (!url.startsWith(URL_PREFIX)) {
      return true;
    }
    String path = bytesOfPath(url);
    return !path.toLowerCase(Locale.ROOT).startsWith(PEOPLE) || faces().anyMatch(path::equals);
  }

  private static boolean isOfMap(String plain, List<String> segments) {
    return plain.startsWith(PLACES) && segments.subList(0, segments.size() - 1).contains(MAPS);
  }

  private Stream<String> faces() {
    Stream<Attributes> people = Stream.of(
            known.campaign().people().crew().stream(),
            known.cast().stream(),
            known.campaign().people().npcs().stream()
                .filter(npc -> Boolean.TRUE.equals(npc.members().get("met"))))
        .flatMap(some -> some);
    Stream<String> onTokens =
        known.view().encounter().tokens().values().stream().map(Token::imageUrl);
    return Stream.concat(people.map(person -> person.text("portrait")), onTokens)
        .filter(url -> url.startsWith(URL_PREFIX))
        .map(ImageFog::bytesOfPath);
  }

  private Stream<String> maps() {
    return known.shownPlaces().values().stream()
        .flatMap(place -> place.map().plans().stream())
        .map(DeckPlan::imagePath)
        .flatMap(Optional::stream);
  }

  /** The file that a URL path means. */
  private static String bytesOfPath(String url) {
    return PathBytes.decoded(url.substring(URL_PREFIX.length()).split("[?#]", 2)[0]);
  }
}
