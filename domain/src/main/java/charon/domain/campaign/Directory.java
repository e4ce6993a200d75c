package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names and ids by which what a campaign tells can be found. Immutable.
 *
 * @param charted slugs and names on the chart of the stars, on those of its systems, and of their bodies
 * @param people ids of the crew and of others
 * @param logs file names of session logs
 */
public record Directory(Set<String> charted, Set<String> people, Set<String> logs) {

  private static final String SLUG = "location_slug";
  private static final List<String> ON_ORBIT_MAPS =
      List.of("moons", "orbital_stations", "surface_markers");

  public Directory {
    charted = Set.copyOf(charted);
    people = Set.copyOf(people);
    logs = Set.copyOf(logs);
  }

  /** Looks through a campaign. */
  public static Directory of(Campaign campaign) {
    People people = campaign.people();
    return new Directory(
        charted(campaign.galaxy()),
        texts(Stream.concat(people.crew().stream(), people.npcs().stream()), "id"),
        texts(campaign.sessions().stream(), "filename"));
  }

  /** What can be come upon from the stars down. */
  private static Set<String> charted(Galaxy galaxy) {
    Set<String> found = new HashSet<>();
    galaxy
        .starMap()
        .ifPresent(stars -> stars.objects("systems").forEach(system -> {
          add(found, system);
          galaxy.system(system.text(SLUG)).ifPresent(entered -> addSystem(found, entered));
        }));
    return found;
  }

  private static void addSystem(Set<String> found, Location system) {
    system
        .charts()
        .systemMap()
        .ifPresent(chart -> chart.objects("bodies").forEach(body -> {
          add(found, body);
          system
              .child(body.text(SLUG))
              .flatMap(entered -> entered.charts().orbitMap())
              .ifPresent(orbit -> ON_ORBIT_MAPS.forEach(
                  list -> orbit.objects(list).forEach(one -> add(found, one))));
        }));
  }

  private static void add(Set<String> found, Attributes thing) {
    found.add(thing.text(SLUG));
    found.add(thing.text("name"));
  }

  private static Set<String> texts(Stream<Attributes> all, String member) {
    return all.map(one -> one.text(member)).collect(Collectors.toSet());
  }
}
