package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for what can be read and is wrong all the same. What does not work is a problem; what works,
 * but was probably meant otherwise, a hint.
 */
public final class CampaignCheck {

  private static final List<String> SYSTEMS =
      List.of("life_support", "engines", "weapons", "comms");

  private CampaignCheck() {}

  /** Adds to the findings what is wrong with a campaign, in the time that a walk over it takes. */
  public static void run(Sources sources, Set<String> folders, Findings findings) {
    FileNames.check(sources, findings);
    sources.yaml().forEach((path, file) -> {
      Notes notes = new Notes(path, findings);
      Shapes.ofYaml(path).forEach(shape -> shape.check(file, notes));
      WordsForGm.check(file, notes);
    });
    sources.frontMatter().forEach((path, members) -> {
      Notes notes = new Notes(path, findings);
      Shapes.ofMarkdown(path).forEach(shape -> shape.check(members, notes));
      WordsForGm.check(members, notes);
    });
    Set<String> locations = References.locationsOf(new TreeSet<>(folders));
    References.check(sources, locations, findings);
    CueReferences.check(sources, locations, findings);
    MapCheck.check(sources, findings);
    MailCheck.check(sources, findings);
    sources
        .file("campaign/ship.yaml")
        .ifPresent(ship -> checkSystems(ship, new Notes("campaign/ship.yaml", findings)));
  }

  /** A ship may have systems of its own, but hardly one that is called nearly like another. */
  private static void checkSystems(Mapping ship, Notes notes) {
    Shape.values(ship, "ship.systems").stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .forEach(systems -> systems.members().forEach((name, system) -> {
          if (!SYSTEMS.contains(name) && Nearest.of(name, SYSTEMS).isPresent()) {
            notes.problem(
                system.line(),
                "'" + name + "' is no system of the ship",
                Nearest.expected("one of " + String.join(", ", SYSTEMS), name, SYSTEMS));
          }
        }));
  }
}
