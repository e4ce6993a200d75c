package charon.domain;

import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small campaigns for tests, written as close to their files as Java allows. */
public final class CampaignSamples {

  private CampaignSamples() {}

  /** Members from names and values in turn, in that order. */
  public static Attributes attributes(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Attributes(members);
  }

  /** A map file without a picture. */
  public static DeckPlan plan(String slug, String... roomIds) {
    return planOf(slug, attributes("rooms", rooms(roomIds)));
  }

  /** A map file with these members, without a picture. */
  public static DeckPlan planOf(String slug, Attributes members) {
    return new DeckPlan(slug, members, Optional.empty(), Optional.empty());
  }

  /** The member {@code rooms} of a map file. */
  public static List<Attributes> rooms(String... roomIds) {
    return Stream.of(roomIds).map(id -> attributes("id", id)).toList();
  }

  /** A deck that has a file, with more members in its manifest entry. */
  public static Deck deck(String id, DeckPlan plan, @Nullable Object... more) {
    return new Deck(id, entry(id, more), Optional.of(plan));
  }

  /** A deck whose file is missing, with more members in its manifest entry. */
  public static Deck deckWithoutFile(String id, Object... more) {
    return new Deck(id, entry(id, more), Optional.empty());
  }

  /** A manifest that has nothing but its decks. */
  public static DeckManifest manifest(Deck... decks) {
    return new DeckManifest(
        attributes("decks", Stream.of(decks).map(Deck::entry).toList()), List.of(decks));
  }

  /** A map of several decks. */
  public static EncounterMap decks(Deck... decks) {
    return new EncounterMap(Optional.of(manifest(decks)), Optional.empty());
  }

  /** A map of one deck. */
  public static EncounterMap single(DeckPlan plan) {
    return new EncounterMap(Optional.empty(), Optional.of(plan));
  }

  /** A location without a map. */
  public static Location location(String slug, Location... children) {
    return location(slug, attributes("name", slug), EncounterMap.NONE, children);
  }

  /** A location. */
  public static Location location(
      String slug, Attributes members, EncounterMap map, Location... children) {
    return new Location(
        slug, members, map, Charts.NONE, List.of(), List.of(children), Optional.empty());
  }

  /** A location that has nothing but maps of space. */
  public static Location charted(String slug, Charts charts, Location... children) {
    return new Location(
        slug,
        attributes("name", slug),
        EncounterMap.NONE,
        charts,
        List.of(),
        List.of(children),
        Optional.empty());
  }

  /** A campaign that has nothing but locations. */
  public static Campaign campaign(Location... systems) {
    return campaign(People.NOBODY, systems);
  }

  /** A campaign that has nothing but people who are not of the crew. */
  public static Campaign campaignWithNpcs(Attributes... npcs) {
    return campaign(new People(List.of(), List.of(npcs), List.of()));
  }

  /** A campaign with people and nothing else. */
  public static Campaign campaign(People people, Location... systems) {
    return new Campaign(
        Galaxy.of(Optional.empty(), List.of(systems)),
        people,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Attributes entry(String id, @Nullable Object... more) {
    Map<String, @Nullable Object> members =
        new LinkedHashMap<>(attributes("id", id).members());
    members.putAll(attributes(more).members());
    return new Attributes(members);
  }
}
